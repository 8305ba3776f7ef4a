package no.innhold.search.index;

/**
 * What is kept in memory of a segment.
 *
 * @param kept of all segments
 */
record Segment(SegmentWords words, SegmentColumns columns, KeptScores kept) {}

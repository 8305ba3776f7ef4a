package no.innhold.search.index.segment;

/**
 * What is kept in memory of a segment.
 *
 * @param kept of all segments
 */
public record Segment(SegmentWords words, SegmentColumns columns, KeptScores kept) {}

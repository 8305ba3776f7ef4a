package no.innhold.topic;

import no.innhold.delivery.vocabulary.EntryRow;
import no.innhold.delivery.vocabulary.VocabularyRow;
import org.jspecify.annotations.Nullable;

/** A topic as it was read. */
record TopicRow(EntryRow entry, @Nullable String los) implements VocabularyRow {}

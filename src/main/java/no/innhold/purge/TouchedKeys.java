package no.innhold.purge;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.answer.SurrogateKeys;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.events.LogEntry;

/**
 * By which of their keys answers that show something of a change are to be forgotten. Answers name only what they are
 * of, so it is here that all is told which shows it besides.
 */
@Singleton
class TouchedKeys {

    private final LiveCollections collections;

    TouchedKeys(LiveCollections collections) {
        this.collections = collections;
    }

    /** Types and ids, and the keys of what is made of everything. */
    List<String> of(Collection<LogEntry> entries) {
        Set<String> keys = new LinkedHashSet<>();
        for (LogEntry entry : entries) {
            keys.add(entry.type());
            keys.add(entry.id().toString());
            // the names of entries are shown by items of every type
            keys.addAll(entry.isEntry() ? contentTypes() : collections.typesThatShow(ContentType.of(entry.type())));
        }
        // how many items use an entry changes with every type, and so does what is found
        Arrays.stream(Vocabulary.values()).map(Vocabulary::wire).forEach(keys::add);
        keys.add(SurrogateKeys.SEARCH);
        keys.add(SurrogateKeys.CHANGES);
        return List.copyOf(keys);
    }

    private static List<String> contentTypes() {
        return Arrays.stream(ContentType.values()).map(ContentType::wire).toList();
    }
}

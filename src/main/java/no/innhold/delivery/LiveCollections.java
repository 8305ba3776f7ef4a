package no.innhold.delivery;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.innhold.content.ContentType;

/** The content types that have registered themselves for reading. */
@Singleton
public class LiveCollections {

    private final Map<ContentType, LiveCollection<?>> byType = new EnumMap<>(ContentType.class);

    LiveCollections(@All List<LiveCollection<?>> collections) {
        collections.forEach(c -> byType.put(c.type(), c));
    }

    public LiveCollection<?> of(ContentType type) {
        LiveCollection<?> collection = byType.get(type);
        if (collection == null) {
            throw new IllegalStateException("no collection serves " + type);
        }
        return collection;
    }

    ContentLink summary(LiveRow row, Resolved resolved) {
        return summary(of(row.item().contentType()), row, resolved);
    }

    private static <R extends LiveRow> ContentLink summary(LiveCollection<R> collection, LiveRow row, Resolved resolved) {
        return collection.summary(collection.rowClass().cast(row), resolved);
    }
}

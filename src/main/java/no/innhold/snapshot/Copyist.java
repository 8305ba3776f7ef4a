package no.innhold.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Locales;
import no.innhold.delivery.Copies;
import no.innhold.delivery.kept.Copy;

/** Copies from the database into a file, some documents at a time and with pauses: readers come first. */
@ApplicationScoped
class Copyist {

    private static final int SLICE = 50;

    private final Copies copies;
    private final Locales locales;

    Copyist(Copies copies, Locales locales) {
        this.copies = copies;
        this.locales = locales;
    }

    /** Everything, into an empty file. */
    void copyAll(SnapshotFile file, Pace pace) throws IOException, InterruptedException {
        for (ContentType type : ContentType.values()) {
            copyDocuments(file, type, copyOrders(file, type), pace);
        }
        copyEntries(file, pace);
    }

    /** What is different, into a file that has the rest. */
    void copy(Published.Difference difference, SnapshotFile file, Pace pace) throws IOException, InterruptedException {
        for (Map.Entry<ContentType, Set<UUID>> documents :
                difference.documents().entrySet()) {
            copyDocuments(file, documents.getKey(), documents.getValue(), pace);
        }
        for (ContentType type : difference.lists()) {
            copyOrders(file, type);
        }
        if (difference.entries()) {
            copyEntries(file, pace);
        }
    }

    private Set<UUID> copyOrders(SnapshotFile file, ContentType type) throws IOException {
        Set<UUID> all = new LinkedHashSet<>();
        for (String wish : locales.configured()) {
            List<UUID> order = copies.order(type, wish);
            putOrder(file, type.wire(), wish, order);
            all.addAll(order);
        }
        return all;
    }

    private void copyDocuments(SnapshotFile file, ContentType type, Collection<UUID> documents, Pace pace)
            throws IOException, InterruptedException {
        List<UUID> all = new ArrayList<>(documents);
        for (int from = 0; from < all.size(); from += SLICE) {
            pace.begin();
            List<UUID> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            Map<UUID, Bundle> bundles = new LinkedHashMap<>();
            slice.forEach(id -> bundles.put(id, new Bundle()));
            for (String wish : locales.configured()) {
                copies.of(type, wish, slice).forEach((id, copy) -> bundles.computeIfAbsent(id, i -> new Bundle())
                        .put(wish, copy));
            }
            put(file, type.wire(), bundles);
            pace.end(file.size());
        }
    }

    private void copyEntries(SnapshotFile file, Pace pace) throws IOException, InterruptedException {
        for (String vocabulary : copies.vocabularies()) {
            pace.begin();
            Map<UUID, Bundle> bundles = new LinkedHashMap<>();
            Optional<Identities> former = file.order(vocabulary, locales.defaultLocale());
            for (int i = 0; former.isPresent() && i < former.get().size(); i++) {
                bundles.put(former.get().get(i), new Bundle());
            }
            for (String wish : locales.configured()) {
                Map<UUID, Copy> entries = copies.entries(vocabulary, wish);
                putOrder(file, vocabulary, wish, entries.keySet());
                entries.forEach((id, copy) ->
                        bundles.computeIfAbsent(id, i -> new Bundle()).put(wish, copy));
            }
            put(file, vocabulary, bundles);
            pace.end(file.size());
        }
    }

    /** What is the same already is not written again. */
    private static void put(SnapshotFile file, String type, Map<UUID, Bundle> bundles) throws IOException {
        for (Map.Entry<UUID, Bundle> entry : bundles.entrySet()) {
            UUID id = entry.getKey();
            Bundle bundle = entry.getValue();
            Optional<Bundle> present = file.byId(type, id);
            if (bundle.isEmpty()) {
                if (present.isPresent()) {
                    file.drop(type, id);
                }
            } else if (present.isEmpty() || !bundle.isSame(present.get())) {
                file.put(type, id, bundle);
            }
        }
    }

    private static void putOrder(SnapshotFile file, String type, String wish, Collection<UUID> ids) throws IOException {
        Identities order = Identities.of(ids);
        Optional<Identities> present = file.order(type, wish);
        if (present.isEmpty() || !Arrays.equals(order.bytes(), present.get().bytes())) {
            file.putOrder(type, wish, order);
        }
    }
}

package no.innhold.snapshot;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.epoch.Freshness;
import no.innhold.content.epoch.Standing;
import no.innhold.content.value.Slug;
import no.innhold.delivery.kept.Copy;
import no.innhold.delivery.kept.Keepsake;
import no.innhold.delivery.kept.KeptCopies;
import no.innhold.listing.Cursor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives what is in the snapshot, within the bounds of everything that is shown while the database is away. */
@Singleton
class KeptContent implements Keepsake {

    private static final Logger LOG = Logger.getLogger(KeptContent.class);

    /** A look into the file; whatever cannot be read is not there. */
    @FunctionalInterface
    private interface Look {
        Optional<KeptCopies> into(SnapshotFile file, Standing standing) throws IOException;
    }

    private final Snapshot snapshot;
    private final Freshness freshness;

    KeptContent(Snapshot snapshot, Freshness freshness) {
        this.snapshot = snapshot;
        this.freshness = freshness;
    }

    @Override
    public Optional<KeptCopies> item(String type, String wish, String slugOrId, Collection<String> shown) {
        return look(shown, (file, standing) -> {
            Optional<Bundle> found = Slug.looksLikeId(slugOrId)
                    ? file.byId(type, UUID.fromString(slugOrId))
                    : file.bySlug(type, slugOrId);
            return found.flatMap(bundle -> bundle.in(wish)).map(copy -> new KeptCopies(List.of(copy), 1, standing));
        });
    }

    @Override
    public Optional<KeptCopies> page(
            String type, String wish, @Nullable Cursor cursor, int limit, Collection<String> shown) {
        return look(shown, (file, standing) -> {
            Optional<Identities> order = file.order(type, wish);
            return order.isEmpty() ? Optional.empty() : page(file, order.get(), type, wish, cursor, limit, standing);
        });
    }

    private static Optional<KeptCopies> page(
            SnapshotFile file,
            Identities order,
            String type,
            String wish,
            @Nullable Cursor cursor,
            int limit,
            Standing standing)
            throws IOException {
        int from = 0;
        int to = Math.min(limit, order.size());
        if (cursor != null) {
            int place = place(file, order, type, wish, cursor);
            if (place < 0) {
                return Optional.empty();
            }
            boolean behind = cursor.backward() == cursor.inclusive();
            int edge = behind ? place + 1 : place;
            from = cursor.backward() ? Math.max(0, edge - limit) : edge;
            to = cursor.backward() ? edge : Math.min(order.size(), edge + limit);
        }
        List<Copy> copies = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<Copy> copy = file.byId(type, order.get(i)).flatMap(bundle -> bundle.in(wish));
            if (copy.isEmpty()) {
                return Optional.empty();
            }
            copies.add(copy.get());
        }
        return Optional.of(new KeptCopies(copies, order.size(), standing));
    }

    /** Of the cursor's row, or -1 if that is not where it was: only the database can tell what its neighbours are. */
    private static int place(SnapshotFile file, Identities order, String type, String wish, Cursor cursor)
            throws IOException {
        List<String> position = cursor.position();
        UUID id = UUID.fromString(position.get(position.size() - 1));
        boolean unmoved = file.byId(type, id)
                .flatMap(bundle -> bundle.in(wish))
                .filter(copy -> copy.position().equals(position))
                .isPresent();
        return unmoved ? order.indexOf(id) : -1;
    }

    private Optional<KeptCopies> look(Collection<String> shown, Look look) {
        Optional<SnapshotFile> content = snapshot.content();
        if (content.isEmpty() || snapshot.isDoubted(shown)) {
            return Optional.empty();
        }
        try {
            Standing standing = content.get().milestone().orElseThrow().standing(shown);
            return freshness.hasNotMoved(standing) && freshness.mayBeShownStale(standing)
                    ? look.into(content.get(), standing)
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warnf("the snapshot cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }
}

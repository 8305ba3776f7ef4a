package no.innhold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.innhold.delivery.kept.Copy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is read, and what was cut short or damaged tells nothing that was not so. */
@Tag("once")
class SnapshotFileTest {

    private static final UUID STAYS = new UUID(1, 1);
    private static final UUID CHANGES = new UUID(2, 2);
    private static final UUID GOES = new UUID(3, 3);

    @TempDir
    Path directory;

    private Path path;

    /** Three milestones: all there is; one text changed under a new slug; one gone. */
    @BeforeEach
    void write() throws IOException {
        path = directory.resolve("content");
        try (SnapshotFile file = SnapshotFile.create(path)) {
            file.put("news", STAYS, bundle(STAYS, "blir", "blir"));
            file.put("news", CHANGES, bundle(CHANGES, "endres", "først"));
            file.put("news", GOES, bundle(GOES, "borte", "hemmelig"));
            file.putOrder("news", "nb", Identities.of(List.of(GOES, CHANGES, STAYS)));
            file.commit(milestone(1));
            file.put("news", CHANGES, bundle(CHANGES, "endret", "siden"));
            file.commit(milestone(2));
            file.drop("news", GOES);
            file.putOrder("news", "nb", Identities.of(List.of(CHANGES, STAYS)));
            file.commit(milestone(3));
        }
    }

    @Test
    void what_was_written_is_read_again() throws IOException {
        try (SnapshotFile file = SnapshotFile.open(path)) {
            assertThat(file.milestone()).contains(milestone(3));
            assertThat(text(file.byId("news", STAYS))).isEqualTo("blir");
            assertThat(text(file.bySlug("news", "endret"))).isEqualTo("siden");
            assertThat(file.bySlug("news", "endres")).isEmpty();
            assertThat(file.byId("page", STAYS)).isEmpty();
            assertThat(file.byId("news", GOES)).isEmpty();
            assertThat(file.bySlug("news", "borte")).isEmpty();
            Identities order = file.order("news", "nb").orElseThrow();
            assertThat(List.of(order.get(0), order.get(1))).containsExactly(CHANGES, STAYS);
            assertThat(order.size()).isEqualTo(2);
        }
    }

    @Test
    void what_is_replaced_or_gone_is_nowhere_in_the_file() throws IOException {
        long written = Files.size(path);
        for (String former : List.of("borte", "endres")) {
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain(former);
        }
        Path copied = directory.resolve("copied");
        try (SnapshotFile file = SnapshotFile.open(path);
                SnapshotFile fresh = SnapshotFile.create(copied)) {
            file.copyTo(fresh);
            assertThat(fresh.milestone()).contains(milestone(3));
            assertThat(text(fresh.bySlug("news", "blir"))).isEqualTo("blir");
            assertThat(text(fresh.bySlug("news", "endret"))).isEqualTo("siden");
            assertThat(fresh.byId("news", GOES)).isEmpty();
        }
        assertThat(Files.size(copied)).isLessThan(written);
    }

    @Test
    void without_a_milestone_nothing_counts() throws IOException {
        try (SnapshotFile file = SnapshotFile.open(path)) {
            file.put("news", GOES, bundle(GOES, "borte", "hemmelig"));
            assertThat(file.byId("news", GOES)).isEmpty();
            file.rollBack();
            file.put("news", GOES, bundle(GOES, "tilbake", "åpent"));
            file.commit(milestone(4));
            assertThat(text(file.bySlug("news", "tilbake"))).isEqualTo("åpent");
            assertThat(file.bySlug("news", "borte")).isEmpty();
        }
    }

    @Test
    void cut_short_anywhere_it_is_as_it_was_at_a_milestone() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            holdsNoMoreThanItSays(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damaged_anywhere_it_tells_nothing_that_was_not_so() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] = (byte) (damaged[place] ^ 0x15);
            holdsNoMoreThanItSays(damaged);
        }
    }

    private void holdsNoMoreThanItSays(byte[] bytes) throws IOException {
        Path other = directory.resolve("other");
        Files.write(other, bytes);
        try (SnapshotFile file = SnapshotFile.open(other)) {
            long reached = file.milestone().map(Milestone::sequence).orElse(0L);
            assertThat(text(file.byId("news", STAYS))).isIn(reached == 0 ? null : "blir", null);
            assertThat(text(file.byId("news", CHANGES))).isIn(reached == 1 ? "først" : "siden", null);
            assertThat(text(file.byId("news", GOES))).isIn(reached == 0 || reached == 3 ? null : "hemmelig", null);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("not a snapshot of this format");
        }
    }

    private static Milestone milestone(long sequence) {
        Instant then = Instant.parse("2026-01-05T11:00:00Z");
        return new Milestone(
                "1.0.0 test nb",
                sequence,
                "c2VjcmV0",
                Map.of("news", new Mark(sequence, then, null, then.plusSeconds(9))));
    }

    private static Bundle bundle(UUID id, String slug, String text) {
        byte[] json = ("{\"title\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        Bundle bundle = new Bundle();
        bundle.put("nb", new Copy(id, slug, "nb", List.of("1767610800000", id.toString()), json, json));
        return bundle;
    }

    private static @Nullable String text(Optional<Bundle> bundle) {
        return bundle.flatMap(found -> found.in("nb"))
                .map(copy -> new String(copy.detail(), StandardCharsets.UTF_8))
                .map(json -> json.replaceAll(".*:\"|\"}", ""))
                .orElse(null);
    }
}

package no.innhold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.innhold.content.epoch.Epoch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node has seen is on disk before it can have been seen, and stays until the database says otherwise. */
@Tag("once")
class WitnessTest {

    private static final Instant NOON = Instant.parse("2026-01-05T11:00:00Z");

    @TempDir
    Path directory;

    private Path path;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("witness");
        witness = new Witness(WitnessFile.open(path));
    }

    @Test
    void a_change_is_doubted_until_the_database_was_asked_after_its_end() throws IOException {
        witness.heard(epochs(1), NOON, NOON);
        witness.doubt(Set.of("news"));
        assertThat(onDisk().doubted()).containsExactly("news");
        witness.heard(epochs(1), NOON.plusMillis(500), NOON.plusMillis(500));
        assertThat(onDisk().doubted()).containsExactly("news");
        witness.ended(Set.of("news"));
        // perhaps asked for before the end
        witness.heard(epochs(1), NOON.plusMillis(600), NOON.plusMillis(600));
        assertThat(onDisk().doubted()).containsExactly("news");
        witness.heard(epochs(2), NOON.plusMillis(1100), NOON.plusMillis(1100));
        assertThat(onDisk())
                .isEqualTo(new Testimony(NOON.plusMillis(1100), NOON.plusMillis(1100), epochs(2), Set.of()));
        assertThat(witness.isDoubted(List.of("news", "page"))).isFalse();
    }

    @Test
    void of_two_changes_at_a_time_both_have_to_end() throws IOException {
        witness.doubt(Set.of("news", "page"));
        witness.doubt(Set.of("news"));
        witness.ended(Set.of("news", "page"));
        witness.heard(epochs(1), NOON, NOON);
        witness.heard(epochs(1), NOON, NOON);
        assertThat(onDisk().doubted()).containsExactly("news");
    }

    @Test
    void without_news_the_contact_is_written_down_now_and_then() throws IOException {
        witness.heard(epochs(1), NOON, NOON);
        witness.heard(epochs(1), NOON.plusMillis(4999), NOON);
        assertThat(onDisk().machine()).isEqualTo(NOON);
        witness.heard(epochs(1), NOON.plusMillis(5000), NOON);
        assertThat(onDisk().machine()).isEqualTo(NOON.plusMillis(5000));
    }

    @Test
    void cut_short_or_damaged_it_gives_one_of_the_last_two_or_none() throws IOException {
        witness.heard(epochs(1), NOON, NOON);
        witness.heard(epochs(2), NOON, NOON);
        byte[] whole = Files.readAllBytes(path);
        // between the two there is nothing
        for (int place = 0; place < whole.length; place += place == 100 ? 3_990 : 1) {
            Files.write(path, Arrays.copyOf(whole, place));
            assertOneOfTheLastTwo();
            byte[] damaged = whole.clone();
            damaged[place] = (byte) (damaged[place] ^ 0x15);
            Files.write(path, damaged);
            assertOneOfTheLastTwo();
        }
    }

    private void assertOneOfTheLastTwo() throws IOException {
        try (WitnessFile file = WitnessFile.open(path)) {
            file.last().ifPresent(said -> assertThat(said.epochs()).isIn(epochs(1), epochs(2)));
        }
    }

    private Testimony onDisk() throws IOException {
        try (WitnessFile file = WitnessFile.open(path)) {
            return file.last().orElseThrow();
        }
    }

    private static Map<String, Epoch> epochs(long number) {
        return Map.of("news", new Epoch(number, NOON));
    }
}

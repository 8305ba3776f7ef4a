package no.innhold.search.index;

import static no.innhold.search.index.Texts.found;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk: what a commit keeps, and what is not opened. */
class IndexFilesTest {

    @TempDir
    Path directory;

    private void write(String title, Map<String, String> position) {
        try (SearchIndex index = SearchIndex.create(directory)) {
            index.replace(Texts.identity("a"), List.of(text("a", title, "Brødtekst.")));
            index.commit(position);
            index.replace(Texts.identity("b"), List.of(text("b", "Etter lagringen", "")));
        }
    }

    @Test
    void what_was_committed_is_there_after_opening_and_nothing_else() {
        write("Ferjeruten", Map.of("sequence", "42"));
        try (SearchIndex index = SearchIndex.open(directory)) {
            assertThat(index.position()).containsExactly(Map.entry("sequence", "42"));
            assertThat(found(index, "ferjeruter")).containsExactly("a");
            assertThat(found(index, "lagringen")).isEmpty();
        }
    }

    @Test
    void creating_forgets_what_was_there() {
        write("Ferjeruten", Map.of("sequence", "42"));
        try (SearchIndex index = SearchIndex.create(directory)) {
            assertThat(index.position()).isEmpty();
            index.refresh();
            assertThat(found(index, "ferjeruten")).isEmpty();
        }
    }

    @Test
    void an_index_that_is_missing_is_not_opened() {
        assertThatThrownBy(() -> SearchIndex.open(directory.resolve("nothing")))
                .isInstanceOf(IndexDamagedException.class);
    }

    @Test
    void a_flipped_bit_in_any_file_is_noticed() throws IOException {
        write("Ferjeruten", Map.of());
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> !file.endsWith("write.lock")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> SearchIndex.open(directory))
                    .as(file.toString())
                    .isInstanceOf(IndexDamagedException.class);
            Files.write(file, whole);
        }
        SearchIndex.open(directory).close();
    }
}

package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.platform.database.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyFileTest {

    private static final String ONE = ApiKeyToken.make(AdminKey.ID);
    private static final String OTHER = ApiKeyToken.make(AdminKey.ID);

    @TempDir
    Path directory;

    @Test
    void only_the_owner_reads_it() throws IOException {
        AdminKeyFile file = new AdminKeyFile(directory.resolve("new/admin.key"));
        assertThat(file.readOrMake(() -> ONE)).isEqualTo(ONE);
        assertThat(file.path()).hasContent(ONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertThat(files.toList()).isEqualTo(List.of(file.path()));
        }
    }

    @Test
    void it_is_never_written_over() {
        AdminKeyFile file = new AdminKeyFile(directory.resolve("admin.key"));
        file.readOrMake(() -> ONE);
        assertThat(file.readOrMake(() -> OTHER)).isEqualTo(ONE);
        assertThat(file.path()).hasContent(ONE);
    }

    @Test
    void what_is_no_key_stops_the_start() throws IOException {
        AdminKeyFile file = new AdminKeyFile(directory.resolve("admin.key"));
        Files.writeString(file.path(), "");
        assertThatThrownBy(() -> file.readOrMake(() -> ONE))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("holds no key");
        assertThat(file.path()).isEmptyFile();
    }
}

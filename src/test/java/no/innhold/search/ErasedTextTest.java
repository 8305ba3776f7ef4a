package no.innhold.search;

import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is erased leaves the files of the index as well. */
@QuarkusTest
class ErasedTextTest {

    private static final String WORD = "qzxvkrabbe";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Inject
    Editor editor;

    @Inject
    KeptIndex kept;

    @ConfigProperty(name = "innhold.data-dir")
    Path data;

    @AfterEach
    void cleanUp() {
        editor.sql("delete from erasure");
        editor.cleanUp();
    }

    @Test
    void nothing_of_it_is_left_on_disk() throws IOException {
        IndexReady.await();
        UUID id = editor.live(ContentType.PAGE, "nb", "{\"title\":\"" + WORD + "\",\"slug\":\"" + WORD + "\"}")
                .head()
                .documentId();
        assertThat(slugs("/v1/search?q=" + WORD)).containsExactly(WORD);
        kept.commit();
        assertThat(isOnDisk()).isTrue();

        Desk.of("admin")
                .post("/manage/v1/erasures", "{\"document\":\"" + id + "\"}")
                .then()
                .statusCode(200);

        assertThat(slugs("/v1/search?q=" + WORD)).isEmpty();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (isOnDisk() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(isOnDisk()).isFalse();
    }

    private boolean isOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("search/index"))) {
            for (Path file : files.toList()) {
                if (content(file).contains(WORD)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Files come and go. */
    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }
}

package no.innhold.delivery.answer;

import static no.innhold.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContentCodingTest {

    private static final String LARGE = "/v1/projects?limit=100";
    private static final String SMALL = "/v1/topics/recovery";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                     | gzip
            br                       | br
            gzip, br                 | br
            gzip, deflate, br, zstd  | br
            br;q=0.5, gzip           | gzip
            br;q=0.5, gzip;q=0.5     | br
            br;q=0, gzip             | gzip
            gzip;q=0, *              | br
            *                        | br
            *;q=0                    |
            gzip;q=0                 |
            GZIP                     | gzip
            gzip ; q=0.5             | gzip
            deflate, zstd            |
            identity                 |
            gzipx                    |
            gzip;q=2                 |
            gzip;q=abc               |
            ,,                       |
            """)
    void the_best_coding_that_the_client_takes_is_used(String accepted, String coding) throws IOException {
        byte[] plain = get(LARGE).asByteArray();
        Response answer = get(LARGE, "Accept-Encoding", accepted);

        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
        assertThat(unpacked(answer)).isEqualTo(plain);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.asByteArray().length));
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        String tag = get(LARGE).header("ETag");
        assertThat(answer.header("ETag"))
                .isEqualTo(coding == null ? tag : tag.substring(0, tag.length() - 1) + "-" + coding + "\"");
    }

    @Test
    void a_coding_saves_bytes() {
        int plain = get(LARGE).asByteArray().length;
        assertThat(get(LARGE, "Accept-Encoding", "gzip").asByteArray().length).isLessThan(plain / 3);
        assertThat(get(LARGE, "Accept-Encoding", "br").asByteArray().length).isLessThan(plain / 3);
    }

    @Test
    void a_small_answer_is_sent_as_it_is() {
        Response answer = get(SMALL, "Accept-Encoding", "gzip, br");
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("ETag")).isEqualTo(get(SMALL).header("ETag"));
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
    }

    private static byte[] unpacked(Response answer) throws IOException {
        byte[] bytes = answer.asByteArray();
        String coding = answer.header("Content-Encoding");
        if (coding == null) {
            return bytes;
        }
        return coding.equals("br")
                ? Decoder.decompress(bytes).getDecompressedData()
                : new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
}

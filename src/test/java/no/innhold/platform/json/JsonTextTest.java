package no.innhold.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "blåbær", "<a href=\"/x\">\\ \b\t\n\f\r \u0001 \u007f</a>", "\u2028", "æ\"ø"})
    void it_is_written_as_the_text_would_be(String text) throws Exception {
        byte[] expected = json.writeValueAsBytes(List.of(text, 1));

        assertThat(json.writeValueAsBytes(List.of(JsonText.of(text), 1))).isEqualTo(expected);
        assertThat(json.writeValueAsBytes(
                        List.of(JsonText.ofEscaped(JsonText.of(text).escaped()), 1)))
                .isEqualTo(expected);
        assertThat(json.writeValueAsString(List.of(JsonText.of(text), 1)))
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blåbær", "<a href=\"/x\">\\ \n</a>", "\uD83D\uDE00"})
    void in_a_tree_it_is_the_text(String text) {
        assertThat(json.valueToTree(List.of(JsonText.of(text))).get(0).textValue())
                .isEqualTo(text);
    }

    @Test
    void beyond_the_first_plane_it_is_as_short_as_utf8_has_it() throws Exception {
        byte[] written = json.writeValueAsBytes(JsonText.of("\uD83D\uDE00"));

        assertThat(written).isEqualTo("\"\uD83D\uDE00\"".getBytes(StandardCharsets.UTF_8));
        assertThat(json.readValue(written, String.class)).isEqualTo("\uD83D\uDE00");
    }
}

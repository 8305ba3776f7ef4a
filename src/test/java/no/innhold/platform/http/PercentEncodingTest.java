package no.innhold.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({"abc, abc", "%C3%B8, ø", "%c3%b8, ø", "%F0%9F%98%80, 😀", "a%20b, a b", "a+b, a+b", "%2B, +"})
    void well_formed_text_is_read(String encoded, String text) {
        assertThat(PercentEncoding.decode(encoded)).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%4g",
                "%zz",
                "%%41",
                "%-1",
                "%+1",
                "% 1",
                "%٤١",
                "ø",
                "a b",
                "a\tb",
                "a\u007Fb",
                "%FF",
                "%C3",
                "%C3%28",
                "%C0%80",
                "%C0%AF",
                "%E0%80%AF",
                "%ED%A0%80",
                "%ED%BF%BF",
                "%F4%90%80%80",
                "%F8%88%80%80%80",
                "%80",
                "a\"b",
                "<",
                ">",
                "\\",
                "^",
                "`",
                "{",
                "|",
                "}"
            })
    void malformed_text_is_refused(String encoded) {
        assertThat(PercentEncoding.decode(encoded)).isEmpty();
    }

    @Test
    void only_in_a_query_a_plus_is_a_space() {
        assertThat(PercentEncoding.decodeQuery("a+b%2Bc")).hasValue("a b+c");
    }

    @Property
    boolean what_was_encoded_is_read_back(@ForAll @NotBlank String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String encoded = URLEncoder.encode(whole, StandardCharsets.UTF_8);
        return PercentEncoding.decodeQuery(encoded).filter(whole::equals).isPresent();
    }
}

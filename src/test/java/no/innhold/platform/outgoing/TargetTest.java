package no.innhold.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final Exceptions INSIDE = Exceptions.of(List.of(" Inside.Test:8080 ", "127.0.0.1:9", "[::1]:9", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org example.org 443 /",
                "HTTPS://Example.ORG:8443/a?b=c example.org 8443 /a?b=c",
                "https://1.1.1.1/x 1.1.1.1 443 /x",
                "https://[2606:4700::1111]/ 2606:4700::1111 443 /",
                "https://example.org?x=1 example.org 443 /?x=1"
            })
    void https_to_a_public_name_is_accepted(String url, String host, int port, String path) {
        assertThat(Target.of(url, Exceptions.NONE)).isEqualTo(new Target(true, host, port, path, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "//example.org/",
                "example.org",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://inside.test:8081/",
                "http://inside.test/",
                ""
            })
    void anything_but_https_is_refused(String url) {
        assertRefused(url, RefusedTarget.Reason.NOT_HTTPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///x",
                "https://user@example.org/",
                "https://user:pass@example.org/",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://exa mple.org/",
                "https://bücher.example/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://[fe80::1%25eth0]/",
                "https://example.org/\r\nX: y",
                "https://example.org\\@127.0.0.1/",
                "https://a_b.example/"
            })
    void what_could_be_read_in_two_ways_is_refused(String url) {
        assertRefused(url, RefusedTarget.Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://localhost/",
                "https://api.localhost/",
                "https://127.0.0.1:90/"
            })
    void what_is_not_public_is_refused(String url) {
        assertRefused(url, RefusedTarget.Reason.NOT_PUBLIC);
    }

    @Test
    void an_exception_is_for_one_host_and_port() {
        assertThat(Target.of("http://INSIDE.test:8080/x", INSIDE))
                .isEqualTo(new Target(false, "inside.test", 8080, "/x", true));
        assertThat(Target.of("https://inside.test:8080/x", INSIDE).excepted()).isTrue();
        assertThat(Target.of("http://127.0.0.1:9/", INSIDE).excepted()).isTrue();
        assertThat(Target.of("http://[::1]:9/", INSIDE).excepted()).isTrue();
        assertThat(Target.of("https://inside.test/", INSIDE).excepted()).isFalse();
    }

    @Test
    void an_address_may_be_long_but_not_too_long() {
        String url = "https://example.org/" + "a".repeat(2_048 - 20);
        assertThat(Target.of(url, Exceptions.NONE).path()).hasSize(2_029);
        assertRefused(url + "a", RefusedTarget.Reason.MALFORMED);
    }

    @Test
    void one_address_that_is_not_public_spoils_them_all() throws Exception {
        Target target = Target.of("https://example.org/", Exceptions.NONE);
        InetAddress outside = InetAddress.getByName("1.1.1.1");
        target.check(List.of(outside));
        assertThatThrownBy(() -> target.check(List.of(outside, InetAddress.getByName("10.0.0.1"))))
                .isInstanceOf(RefusedTarget.class);
    }

    private static void assertRefused(String url, RefusedTarget.Reason reason) {
        assertThatThrownBy(() -> Target.of(url, INSIDE))
                .isInstanceOfSatisfying(RefusedTarget.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}

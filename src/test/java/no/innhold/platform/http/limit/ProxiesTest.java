package no.innhold.platform.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.util.NetUtil;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom a request is, when proxies stand between. */
class ProxiesTest {

    private static final Proxies PROXIES = new Proxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:aa::/48"));

    @ParameterizedTest
    @CsvSource({
        // who is no proxy is not believed
        "203.0.113.5, '198.51.100.1', 203.0.113.5",
        "10.1.2.3, '198.51.100.1', 198.51.100.1",
        "192.0.2.7, '198.51.100.1', 198.51.100.1",
        "192.0.2.8, '198.51.100.1', 192.0.2.8",
        "2001:db8:aa::1, '198.51.100.1', 198.51.100.1",
        // what stands before whom the last proxy was asked by may be made up
        "10.1.2.3, '1.1.1.1, 198.51.100.1', 198.51.100.1",
        "10.1.2.3, '1.1.1.1,198.51.100.1, 10.9.9.9', 198.51.100.1",
        "10.1.2.3, '10.5.5.5', 10.5.5.5",
        "10.1.2.3, '', 10.1.2.3",
        "10.1.2.3, 'unknown', 10.1.2.3",
        "10.1.2.3, 'localhost', 10.1.2.3",
        "10.1.2.3, '198.51.100.1, 198.51.100.300', 10.1.2.3",
        "10.1.2.3, '198.51.100.1,', 10.1.2.3",
        "10.1.2.3, '2001:db8::9', 2001:db8::9"
    })
    void whoever_is_no_proxy_and_stands_last_is_the_client(String peer, String forwarded, String client) {
        assertThat(PROXIES.client(NetUtil.createInetAddressFromIpAddressString(peer), List.of(forwarded)))
                .isEqualTo(NetUtil.createInetAddressFromIpAddressString(client));
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(PROXIES.client(
                        NetUtil.createInetAddressFromIpAddressString("10.1.2.3"),
                        List.of("1.1.1.1", "198.51.100.1, 10.3.3.3")))
                .isEqualTo(NetUtil.createInetAddressFromIpAddressString("198.51.100.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "::1/129"})
    void what_is_no_net_is_refused_at_the_start(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proxies(List.of(text)))
                .withMessage("innhold.rate-limit.proxies: no address and no net, such as 10.0.0.0/8: " + text);
    }
}

package no.innhold.platform.outgoing;

import java.util.Map;

/**
 * What is to be sent.
 *
 * @param method in upper case, also such as {@code PURGE}
 * @param headers beside {@code Host}, {@code Content-Length} and {@code User-Agent}
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(String method, String url, Map<String, String> headers, byte[] body) {

    public Call {
        headers = Map.copyOf(headers);
    }
}

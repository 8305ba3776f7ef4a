package no.innhold.bench.server;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A GET request.
 *
 * @param target path and query, as they are sent
 * @param headers in the order of their names
 */
public record Request(String target, Map<String, String> headers) {

    static final String ACCEPT_ENCODING = "Accept-Encoding";
    static final String IF_NONE_MATCH = "If-None-Match";

    public Request {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** For JSON that is not compressed. */
    public static Request of(String target) {
        return new Request(target, Map.of("Accept", "application/json", ACCEPT_ENCODING, "identity"));
    }

    /** The same with another header, or another value of it. */
    public Request with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Request(target, changed);
    }

    public Request gzip() {
        return with(ACCEPT_ENCODING, "gzip");
    }

    public Request ifNoneMatch(String tag) {
        return with(IF_NONE_MATCH, tag);
    }

    /** What servers with ready answers find theirs by. */
    String key() {
        return key(target, headers.getOrDefault(ACCEPT_ENCODING, ""), headers.getOrDefault(IF_NONE_MATCH, ""));
    }

    static String key(String target, String acceptEncoding, String ifNoneMatch) {
        return target + " " + acceptEncoding + " " + ifNoneMatch;
    }
}

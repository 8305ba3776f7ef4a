package no.innhold.platform.http.ready;

import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of one request, looked through once: what decides about its answer, and whether that can be all. */
final class RequestHead {

    private final String target;
    private boolean plain = true;
    private @Nullable String host;
    private @Nullable String accept;
    private @Nullable String acceptLanguage;
    private @Nullable String acceptEncoding;
    private @Nullable String ifNoneMatch;
    private @Nullable String requestId;

    private RequestHead(String target) {
        this.target = target;
    }

    static RequestHead read(
            String target, Iterator<? extends Map.Entry<? extends CharSequence, ? extends CharSequence>> headers) {
        RequestHead head = new RequestHead(target);
        while (headers.hasNext()) {
            Map.Entry<? extends CharSequence, ? extends CharSequence> header = headers.next();
            head.take(header.getKey(), header.getValue());
        }
        return head;
    }

    /** Absent if something in the request asks for more than the usual, or its headers are not plainly one of each. */
    @Nullable
    RequestForm form() {
        return plain && host != null ? new RequestForm(target, host, accept, acceptLanguage, acceptEncoding) : null;
    }

    @Nullable
    String ifNoneMatch() {
        return ifNoneMatch;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    /** By length first: most headers of most requests are none of these. */
    private void take(CharSequence name, CharSequence value) {
        switch (name.length()) {
            case 4 -> {
                if (is(name, "host")) {
                    host = once(host, value);
                }
            }
            case 5 -> leaveIf(is(name, "range"));
            case 6 -> {
                if (is(name, "accept")) {
                    accept = once(accept, value);
                } else {
                    leaveIf(is(name, "expect"));
                }
            }
            case 7 -> leaveIf(is(name, "upgrade"));
            case 8 -> leaveIf(is(name, "if-match") || is(name, "if-range"));
            case 10 -> leaveIf(is(name, "connection") && !is(value, "keep-alive"));
            case 12 -> {
                if (is(name, "x-request-id")) {
                    requestId = once(requestId, value);
                }
            }
            case 13 -> {
                if (is(name, "if-none-match")) {
                    ifNoneMatch = once(ifNoneMatch, value);
                } else {
                    leaveIf(is(name, "authorization"));
                }
            }
            case 14 -> leaveIf(is(name, "content-length") && !is(value, "0"));
            case 15 -> takeNegotiation(name, value);
            case 17 -> leaveIf(is(name, "if-modified-since") || is(name, "transfer-encoding"));
            case 19 -> leaveIf(is(name, "if-unmodified-since"));
            default -> {
                // decides nothing
            }
        }
    }

    private void takeNegotiation(CharSequence name, CharSequence value) {
        if (is(name, "accept-language")) {
            acceptLanguage = once(acceptLanguage, value);
        } else if (is(name, "accept-encoding")) {
            acceptEncoding = once(acceptEncoding, value);
        }
    }

    private String once(@Nullable String before, CharSequence value) {
        leaveIf(before != null);
        return value.toString();
    }

    private void leaveIf(boolean unusual) {
        plain &= !unusual;
    }

    private static boolean is(CharSequence text, String expected) {
        return AsciiString.contentEqualsIgnoreCase(text, expected);
    }
}

package no.innhold.platform.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a call. */
public sealed interface Outcome {

    /**
     * An answer that came whole and in time, whatever its status.
     *
     * @param headers names in lower case
     * @param body at most 64 KB
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(int status, Map<String, List<String>> headers, byte[] body) implements Outcome {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The first header of a name in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** No answer, or one that was broken off. */
    record Failed(Failure failure) implements Outcome {}

    /** Why there is no answer. */
    enum Failure {
        /** The address may not be called; nothing was sent. */
        REFUSED_ADDRESS,
        UNKNOWN_NAME,
        /** Nobody listens there. */
        CONNECTION,
        /** The certificate is not trusted, has expired or is for another name, or there is no TLS. */
        TLS,
        /** 15 seconds were over. */
        TIMEOUT,
        /** More than 64 KB. */
        TOO_LARGE,
        /** What came is no HTTP, or ended before it was whole. */
        BROKEN_ANSWER
    }
}

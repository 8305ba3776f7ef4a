package no.innhold.contract;

import java.util.ArrayList;
import java.util.List;
import no.innhold.delivery.asked.Parameters;
import no.innhold.listing.Parameter;

/**
 * A path of the public surface, as far as it decides what its operation takes and answers.
 *
 * @param parameters its query parameters
 */
record DeliveryPath(Kind kind, List<Parameter> parameters) {

    /** What is found there. */
    enum Kind {
        ENTRY_POINT("Where everything is."),
        LIST("A page of the list."),
        ITEM("The item."),
        VOCABULARY_ENTRY("The entry."),
        SEARCH("What was found."),
        CHANGES("A page of changes."),
        STREAM("Changes as they come, as server-sent events.");

        private final String answer;

        Kind(String answer) {
            this.answer = answer;
        }
    }

    /** What the answer with status 200 is. */
    String answer() {
        return kind.answer;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is kept as long as nothing changes. */
    boolean isSettled() {
        return kind != Kind.CHANGES && kind != Kind.STREAM;
    }

    /** Whether it is one answer that goes on, and so nothing to be kept. */
    boolean isStream() {
        return kind == Kind.STREAM;
    }

    boolean takesCredentials() {
        return parameters.contains(Parameters.AS_OF);
    }

    boolean negotiatesLanguage() {
        return parameters.contains(Parameters.LOCALE);
    }

    List<SharedResponse> responses() {
        List<SharedResponse> responses = new ArrayList<>(List.of(
                SharedResponse.BAD_REQUEST,
                SharedResponse.NOT_ACCEPTABLE,
                SharedResponse.URI_TOO_LONG,
                SharedResponse.INTERNAL_ERROR,
                SharedResponse.UNAVAILABLE));
        responses.add(isStream() ? SharedResponse.TOO_MANY_REQUESTS : SharedResponse.NOT_MODIFIED);
        if (takesCredentials()) {
            responses.addAll(List.of(SharedResponse.UNAUTHORIZED, SharedResponse.FORBIDDEN));
        }
        if (kind == Kind.ITEM || kind == Kind.VOCABULARY_ENTRY) {
            responses.addAll(List.of(SharedResponse.MOVED, SharedResponse.NOT_FOUND));
        }
        if (kind == Kind.ITEM) {
            responses.add(SharedResponse.GONE);
        }
        if (kind == Kind.CHANGES) {
            responses.add(SharedResponse.EXPIRED);
        }
        return responses;
    }
}

package no.innhold.management;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;

/** The conditional headers of a write (RFC 9110, section 13.1). */
public final class Preconditions {

    /** A strong tag with a number as the service writes it: no sign, no leading zero. */
    private static final Pattern EDITION = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");

    /**
     * A list of entity tags (RFC 9110, section 8.8.3): each in quotes, weak or not. It takes nothing back, so that a long
     * list costs neither time nor stack.
     */
    private static final Pattern TAGS = Pattern.compile("(?:[\\s,]*+(?:W/)?\"[^\"]*+\"\\s*+(?=,|$))++[\\s,]*+");

    private static final String ANY = "*";

    private Preconditions() {}

    /**
     * The editions that the client says it has seen.
     *
     * @throws ProblemException 428 if {@code If-Match} is missing or {@code *}, 400 if it holds what is no tag, such as a
     *     number without quotes
     */
    public static IfMatch ifMatch(HttpHeaders headers) {
        return ifMatch(headers, Message.of("precondition.required"));
    }

    /** As {@link #ifMatch(HttpHeaders)} for a write that may also begin something: 428 says that too. */
    public static IfMatch ifMatchUnlessNew(HttpHeaders headers) {
        return ifMatch(headers, Message.of("precondition.required-or-new"));
    }

    private static IfMatch ifMatch(HttpHeaders headers, Message missing) {
        List<String> sent = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        String tags = String.join(",", sent).strip();
        if (tags.isEmpty() || tags.equals(ANY)) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, missing);
        }
        if (!TAGS.matcher(tags).matches()) {
            throw ProblemException.malformedRequest("if-match", Message.of("precondition.malformed"));
        }
        Set<Integer> editions = new LinkedHashSet<>();
        for (String tag : tags.split(",", -1)) {
            Matcher edition = EDITION.matcher(tag.strip());
            if (edition.matches()) {
                editions.add(Integer.valueOf(edition.group(1)));
            }
        }
        return new IfMatch(editions);
    }

    /** Whether the client wants to write only what is not there yet: {@code If-None-Match: *}. */
    public static boolean onlyIfAbsent(HttpHeaders headers) {
        return headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).equals(List.of(ANY));
    }
}

package no.innhold.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/**
 * The request target exactly as it was sent (RFC 9112, section 3.2), split but not decoded.
 *
 * <p>What is refused here is what two readers of the same path could understand differently: a proxy, the security
 * policies and the router decode and normalise each in its own way, and whatever one of them overlooks is a way around
 * the others.
 *
 * @param path never empty; {@code *} only in asterisk-form
 * @param query empty if there is none
 */
record RequestTarget(String path, String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#@\\\\]+");
    /** The parameter that people type into; its readers take {@link #PASTED_SPACE} for spaces. */
    private static final String TYPED = "q";

    private static final Pattern PASTED_SPACE = Pattern.compile("[\\s\\u0085]");
    private static final List<String> NEVER_IN_A_PATH =
            List.of("\\", ";", "//", "#", "[", "]", "%2F", "%5C", "%3B", "%00", "%25");

    /** @throws ProblemException 400 if the target is neither a path nor the URL of one */
    static RequestTarget of(String method, String uri) {
        if (uri.equals("*") && method.equals("OPTIONS")) {
            return new RequestTarget(uri, "");
        }
        Matcher absolute = ABSOLUTE.matcher(uri);
        String target = absolute.lookingAt() ? uri.substring(absolute.end()) : uri;
        if (!target.startsWith("/")) {
            throw ProblemException.malformedRequest("malformed-target", Message.of("target.malformed"));
        }
        int mark = target.indexOf('?');
        return mark < 0
                ? new RequestTarget(target, "")
                : new RequestTarget(target.substring(0, mark), target.substring(mark + 1));
    }

    boolean isAsterisk() {
        return path.equals("*");
    }

    /** @throws ProblemException 400 saying what is wrong, and with which parameter */
    void check() {
        if (!isAsterisk()) {
            checkPath();
            checkQuery();
        }
    }

    private void checkPath() {
        String upper = path.toUpperCase(Locale.ROOT);
        for (String forbidden : NEVER_IN_A_PATH) {
            if (upper.contains(forbidden)) {
                throw ProblemException.malformedRequest("path-character", Message.of("path.character", forbidden));
            }
        }
        String decoded = PercentEncoding.decode(path)
                .orElseThrow(() -> ProblemException.malformedRequest("path-encoding", Message.of("path.encoding")));
        if (hasControl(decoded)) {
            throw ProblemException.malformedRequest("path-character", Message.of("path.control"));
        }
        for (String segment : decoded.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw ProblemException.malformedRequest("path-dot-segment", Message.of("path.dot-segment"));
            }
        }
    }

    private void checkQuery() {
        if (query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            checkParameter(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
    }

    private static void checkParameter(String rawName, String rawValue) {
        Optional<String> name = PercentEncoding.decodeQuery(rawName);
        String known = name.orElse(rawName);
        // a semicolon separates parameters for some readers, and is part of a value for others
        if ((rawName + rawValue).contains(";") || (rawName + rawValue).contains("#")) {
            throw refused(known, "separator", "parameter.separator");
        }
        Optional<String> value = PercentEncoding.decodeQuery(rawValue);
        if (name.isEmpty() || value.isEmpty()) {
            throw refused(known, "encoding", "parameter.encoding");
        }
        if (hasControl(known) || hasControl(known.equals(TYPED) ? spaced(value.get()) : value.get())) {
            throw refused(known, "control-character", "parameter.control-character");
        }
    }

    private static ProblemException refused(String name, String code, String key) {
        return ProblemException.invalidParameter(name, code, Message.of(key, name));
    }

    /** What is pasted brings tabs and ends of lines along. */
    private static String spaced(String typed) {
        return PASTED_SPACE.matcher(typed).replaceAll(" ");
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}

package no.innhold.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Path-absolute references to the other pages of a list, with everything that was asked for. */
public final class PageLinks {

    private final String path;
    private final Arguments arguments;

    public PageLinks(String path, Arguments arguments) {
        this.path = path;
        this.arguments = arguments;
    }

    public String to(String cursor) {
        StringJoiner query = asked();
        return path + "?" + query.add("cursor=" + cursor);
    }

    /** What was asked, in one spelling. */
    public String self() {
        String cursor = arguments.one("cursor").orElse("");
        return path + "?" + asked() + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
    }

    private StringJoiner asked() {
        StringJoiner query = new StringJoiner("&");
        arguments.canonical().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> query.add(name + "=" + encoded(value)));
            }
        });
        return query;
    }

    public static List<String> headers(@Nullable String next, @Nullable String prev) {
        List<String> headers = new ArrayList<>();
        if (next != null) {
            headers.add("<" + next + ">; rel=\"next\"");
        }
        if (prev != null) {
            headers.add("<" + prev + ">; rel=\"prev\"");
        }
        return headers;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}

package no.innhold.search.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.delivery.reading.Negotiation;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.PageLinks;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;
import no.innhold.platform.problem.ProblemException;
import no.innhold.search.index.Ordering;
import no.innhold.search.index.Question;
import org.jspecify.annotations.Nullable;

/**
 * A search as it was asked for.
 *
 * @param list what its cursors belong to
 * @param chain of the reader's first locale: for that, what each reader is served is in the index
 */
record Asked(Arguments arguments, String list, @Nullable Cursor cursor, LocaleChain chain, PageLinks links) {

    /** @throws ProblemException 400 for any parameter that is not as documented */
    static Asked of(
            UriInfo uri,
            HttpHeaders headers,
            List<Parameter> known,
            CursorCodec codec,
            Negotiation negotiation,
            Locales locales) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), known);
        String list = "search\n" + arguments.canonicalFilters() + sort(arguments);
        Cursor cursor =
                arguments.one("cursor").map(text -> codec.read(text, list)).orElse(null);
        LocaleChain wanted = negotiation.chain(arguments, headers, cursor);
        return new Asked(
                arguments, list, cursor, locales.chain(wanted.wish()), new PageLinks(uri.getPath(), arguments));
    }

    Question question(Instant at) {
        return new Question(
                words(),
                Set.copyOf(arguments.all("type", ContentType.class)),
                Set.copyOf(arguments.all("topic")),
                arguments.all("year").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                Set.copyOf(arguments.all("partner")),
                chain.wish(),
                at,
                ordering(),
                limit(),
                cursor == null ? null : Places.of(cursor),
                cursor != null && cursor.backward(),
                arguments.flag("explain").orElse(false));
    }

    String words() {
        return arguments.one("q").orElseThrow();
    }

    int limit() {
        return arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
    }

    boolean localeGiven() {
        return arguments.one("locale").isPresent();
    }

    /** Whether nothing but the words decides about what is found. */
    boolean isPlain() {
        return arguments.canonicalFilters().equals("q=" + words() + "\n");
    }

    private Ordering ordering() {
        return switch (sort(arguments)) {
            case "publishedAt" -> Ordering.OLDEST;
            case "-publishedAt" -> Ordering.NEWEST;
            default -> Ordering.RELEVANCE;
        };
    }

    private static String sort(Arguments arguments) {
        return arguments.one("sort").orElse("relevance");
    }
}

package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.innhold.content.LocaleChain;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.ListPage;
import no.innhold.listing.Page;
import no.innhold.listing.PageLinks;
import no.innhold.listing.PageParameters;
import no.innhold.platform.token.SigningKey;
import org.jspecify.annotations.Nullable;

/** Pages of the editors' lists. */
@Singleton
class EditorLists {

    /** A page as JSON. */
    record Envelope(List<?> items, Page page) {}

    private final SigningKey signingKey;

    EditorLists(SigningKey signingKey) {
        this.signingKey = signingKey;
    }

    /**
     * @param name what list it is, without its filters
     * @param locale that its cursors belong to
     * @param read up to so many rows, one more than the page shows
     * @param position of a row, in the columns that the list is ordered by
     */
    <R> Response page(
            String name,
            String locale,
            UriInfo uri,
            Arguments arguments,
            BiFunction<@Nullable Cursor, Integer, List<R>> read,
            LongSupplier total,
            Function<R, List<String>> position) {
        String list = name + '\n' + arguments.canonicalFilters() + locale;
        CursorCodec codec = new CursorCodec(signingKey.secret());
        Cursor cursor =
                arguments.one("cursor").map(text -> codec.read(text, list)).orElse(null);
        int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
        ListPage<R> page = ListPage.of(read.apply(cursor, limit + 1), limit, cursor);
        LocaleChain chain = new LocaleChain(List.of(locale));
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        String next = page.next(list, chain, position)
                .map(codec::write)
                .map(links::to)
                .orElse(null);
        String prev = page.prev(list, chain, position)
                .map(codec::write)
                .map(links::to)
                .orElse(null);
        Response.ResponseBuilder response =
                Response.ok(new Envelope(page.rows(), new Page(limit, total.getAsLong(), next, prev)));
        PageLinks.headers(next, prev).forEach(link -> response.header(HttpHeaders.LINK, link));
        return response.build();
    }
}

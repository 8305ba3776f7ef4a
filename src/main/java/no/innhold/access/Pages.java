package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.content.LocaleChain;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.ListAnswer;
import no.innhold.listing.ListPage;
import no.innhold.listing.Page;
import no.innhold.listing.PageLinks;
import no.innhold.listing.PageParameters;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.token.SigningKey;
import org.jspecify.annotations.Nullable;

/** Answers requests for {@link NewestFirst} lists. */
@ApplicationScoped
public class Pages {

    /** These lists speak no language, but every cursor names one. */
    private static final LocaleChain NO_LANGUAGE = new LocaleChain(List.of("und"));

    private final SigningKey signingKey;

    Pages(SigningKey signingKey) {
        this.signingKey = signingKey;
    }

    /** @throws ProblemException 400 for any parameter that is not as documented */
    @Transactional
    public <R> Response page(NewestFirst<R> list, UriInfo uri) {
        Arguments arguments = Arguments.parse(
                uri.getRequestUri().getRawQuery(),
                Stream.concat(list.filters().stream(), Stream.of(PageParameters.LIMIT, PageParameters.CURSOR))
                        .toList());
        String bound = list.name() + "\n" + arguments.canonicalFilters();
        CursorCodec codec = new CursorCodec(signingKey.secret());
        Cursor cursor =
                arguments.one("cursor").map(text -> codec.read(text, bound)).orElse(null);
        int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
        ListPage<R> page = ListPage.of(rows(list, arguments, cursor, limit + 1), limit, cursor);
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        String next = link(page.next(bound, NO_LANGUAGE, list::position), codec, links);
        String prev = link(page.prev(bound, NO_LANGUAGE, list::position), codec, links);
        Response.ResponseBuilder answer =
                Response.ok(new ListAnswer<>(page.rows(), new Page(limit, list.count(arguments), next, prev)));
        PageLinks.headers(next, prev).forEach(header -> answer.header(HttpHeaders.LINK, header));
        return answer.build();
    }

    private static <R> List<R> rows(NewestFirst<R> list, Arguments arguments, @Nullable Cursor cursor, int limit) {
        if (cursor == null) {
            return list.read(arguments, "<", List.of(), "desc", limit);
        }
        String comparison = (cursor.backward() ? ">" : "<") + (cursor.inclusive() ? "=" : "");
        List<R> rows = new ArrayList<>(
                list.read(arguments, comparison, cursor.position(), cursor.backward() ? "asc" : "desc", limit));
        if (cursor.backward()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private static @Nullable String link(Optional<Cursor> place, CursorCodec codec, PageLinks links) {
        return place.map(codec::write).map(links::to).orElse(null);
    }
}

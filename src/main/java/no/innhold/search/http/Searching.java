package no.innhold.search.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.answer.Answers;
import no.innhold.delivery.answer.SurrogateKeys;
import no.innhold.delivery.reading.Negotiation;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.ListPage;
import no.innhold.listing.Page;
import no.innhold.listing.PageLinks;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.token.SigningKey;
import no.innhold.search.KeptIndex;
import no.innhold.search.Moments;
import no.innhold.search.StaleAnswers;
import no.innhold.search.Unanswered;
import no.innhold.search.index.Found;
import no.innhold.search.index.Hit;
import no.innhold.search.index.SearchIndex;
import no.innhold.search.index.Suggestion;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of the index. */
@Singleton
class Searching {

    private final KeptIndex kept;
    private final Moments moments;
    private final StaleAnswers stale;
    private final Unanswered unanswered;
    private final Answers answers;
    private final Negotiation negotiation;
    private final Locales locales;
    private final SigningKey signingKey;
    private final Counter partial;

    Searching(
            KeptIndex kept,
            Moments moments,
            StaleAnswers stale,
            Unanswered unanswered,
            Answers answers,
            Negotiation negotiation,
            Locales locales,
            SigningKey signingKey,
            MeterRegistry meters) {
        this.partial = meters.counter("innhold.search.partial");
        this.kept = kept;
        this.moments = moments;
        this.stale = stale;
        this.unanswered = unanswered;
        this.answers = answers;
        this.negotiation = negotiation;
        this.locales = locales;
        this.signingKey = signingKey;
    }

    /** @throws ProblemException 400 for any parameter that is not as documented, 503 while there is no index */
    Response search(UriInfo uri, HttpHeaders headers) {
        Asked asked = Asked.of(uri, headers, SearchParameters.OF_SEARCH, codec(), negotiation, locales);
        return answers.giveAnew(
                kept.dependsOn(),
                headers,
                standing -> found(asked, standing, kept.current(), moments.of(standing)),
                stale((index, standing) -> found(asked, standing, index, moments.withoutDatabase(standing))));
    }

    /** The same for whoever looks after search: not to be kept anywhere, and counted nowhere. */
    Response explained(UriInfo uri, HttpHeaders headers) {
        Asked asked = Asked.of(uri, headers, SearchParameters.OF_EXPLAINED, codec(), negotiation, locales);
        return answers.giveInPrivate(
                kept.dependsOn(),
                headers,
                standing -> explained(asked, standing, find(asked, kept.current(), moments.of(standing))));
    }

    /** @throws ProblemException 400 for any parameter that is not as documented, 503 while there is no index */
    Response suggest(UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), SearchParameters.OF_SUGGEST);
        LocaleChain chain = negotiation.chain(arguments, headers, null);
        return answers.giveAnew(
                kept.dependsOn(),
                headers,
                standing -> suggested(arguments, chain, standing, kept.current(), moments.of(standing)),
                stale((index, standing) ->
                        suggested(arguments, chain, standing, index, moments.withoutDatabase(standing))));
    }

    /** An answer from the index alone. */
    @FunctionalInterface
    private interface FromIndex {
        Answer of(SearchIndex index, Standing standing);
    }

    private Supplier<Optional<Answer>> stale(FromIndex make) {
        return () -> {
            SearchIndex index = kept.asKnown();
            return index == null ? Optional.empty() : stale.standing().map(standing -> make.of(index, standing));
        };
    }

    private Answer found(Asked asked, Standing standing, SearchIndex index, Instant at) {
        Found found = find(asked, index, at);
        if (found.total() == 0 && !found.partial() && asked.isPlain()) {
            unanswered.note(asked.words());
        }
        return answer(asked, standing, found);
    }

    private Found find(Asked asked, SearchIndex index, Instant at) {
        Found found = ask(asked, index, at);
        // time ran out, which just after a start is spent on loading what answers: the second time it is there
        return found.partial() ? ask(asked, index, at) : found;
    }

    private Found ask(Asked asked, SearchIndex index, Instant at) {
        Found found = kept.ask(index, "search", present -> present.search(asked.question(at)));
        if (found.partial()) {
            partial.increment();
        }
        return found;
    }

    private Answer answer(Asked asked, Standing standing, Found found) {
        Page page = page(asked, found);
        List<SearchItem> items = found.hits().stream().map(SearchItem::of).toList();
        return answer(
                asked,
                standing,
                found,
                new SearchAnswer(items, SearchFacets.of(found.facets()), found.didYouMean(), page),
                page);
    }

    private Answer explained(Asked asked, Standing standing, Found found) {
        Page page = page(asked, found);
        List<ExplainedItem> items = found.hits().stream().map(ExplainedItem::of).toList();
        return answer(
                asked,
                standing,
                found,
                new ExplainedAnswer(items, SearchFacets.of(found.facets()), found.didYouMean(), page),
                page);
    }

    private static Answer answer(Asked asked, Standing standing, Found found, Object body, Page page) {
        return Answer.of(
                body,
                found.hits().stream().map(Hit::locale).collect(Collectors.toSet()),
                standing,
                List.of(SurrogateKeys.SEARCH),
                PageLinks.headers(page.next(), page.prev()),
                asked.localeGiven());
    }

    private Page page(Asked asked, Found found) {
        Cursor cursor = asked.cursor();
        boolean backward = cursor != null && cursor.backward();
        ListPage<Hit> page = new ListPage<>(
                found.hits(), backward || found.more(), backward ? found.more() : cursor != null, cursor);
        return new Page(
                asked.limit(),
                found.total(),
                link(asked, page.next(asked.list(), asked.chain(), Places::of)),
                link(asked, page.prev(asked.list(), asked.chain(), Places::of)));
    }

    private @Nullable String link(Asked asked, Optional<Cursor> place) {
        return place.map(codec()::write).map(asked.links()::to).orElse(null);
    }

    private Answer suggested(Arguments arguments, LocaleChain chain, Standing standing, SearchIndex index, Instant at) {
        int limit = arguments.whole("limit", SearchParameters.DEFAULT_SUGGESTIONS);
        String typed = arguments.one("q").orElseThrow();
        List<Suggestion> suggestions =
                kept.ask(index, "suggest", present -> present.suggest(typed, chain.wish(), at, limit));
        Set<String> languages = suggestions.stream().map(Suggestion::locale).collect(Collectors.toSet());
        return Answer.of(
                SuggestAnswer.of(suggestions),
                languages,
                standing,
                List.of(SurrogateKeys.SEARCH),
                List.of(),
                arguments.one("locale").isPresent());
    }

    private CursorCodec codec() {
        return new CursorCodec(signingKey.secret());
    }
}

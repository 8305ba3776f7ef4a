package no.innhold.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.Names;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.answer.Answers;
import no.innhold.delivery.answer.Maker;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.kept.KeptAnswers;
import no.innhold.delivery.reading.Negotiation;
import no.innhold.delivery.reading.Reading;
import no.innhold.delivery.reading.Totals;
import no.innhold.delivery.vocabulary.EntryDetails;
import no.innhold.delivery.vocabulary.VocabularyCollection;
import no.innhold.delivery.vocabulary.VocabularyQuery;
import no.innhold.delivery.vocabulary.VocabularyRow;
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

/** Answers the two requests that every vocabulary takes: the list, and one entry. */
@ApplicationScoped
public class VocabularyDelivery {

    private final VocabularyQuery query;
    private final EntryDetails details;
    private final Totals totals;
    private final SigningKey signingKey;
    private final Negotiation negotiation;
    private final Locales locales;
    private final Answers answers;
    private final KeptAnswers kept;

    VocabularyDelivery(
            VocabularyQuery query,
            EntryDetails details,
            Totals totals,
            SigningKey signingKey,
            Negotiation negotiation,
            Locales locales,
            Answers answers,
            KeptAnswers kept) {
        this.query = query;
        this.details = details;
        this.totals = totals;
        this.signingKey = signingKey;
        this.negotiation = negotiation;
        this.locales = locales;
        this.answers = answers;
        this.kept = kept;
    }

    /** @throws ProblemException 400 for any parameter that is not as documented */
    public <R extends VocabularyRow> Response list(
            VocabularyCollection<R> collection, UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofVocabulary());
        String list = collection.vocabulary().wire();
        CursorCodec codec = new CursorCodec(signingKey.secret());
        Cursor cursor =
                arguments.one("cursor").map(text -> codec.read(text, list)).orElse(null);
        LocaleChain chain = negotiation.chain(arguments, headers, cursor);
        Reading reading = new Reading(chain, locales.isPlain(chain), null);
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        Set<String> types = typesOf(collection.vocabulary());
        Supplier<Optional<Answer>> fromCopies = () -> kept.list(list, list, arguments, reading, cursor, links, types);
        Maker make = standing -> {
            int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
            List<R> found = new ArrayList<>(query.page(collection, reading, cursor, limit + 1));
            if (cursor != null && cursor.backward()) {
                Collections.reverse(found);
            }
            ListPage<R> page = ListPage.of(found, limit, cursor);
            long total = totals.of(list, standing, () -> query.count(collection));
            List<Object> items = details.inOrder(collection, reading.during(standing), page.rows());
            String next = page.next(list, chain, VocabularyDelivery::position)
                    .map(codec::write)
                    .map(links::to)
                    .orElse(null);
            String prev = page.prev(list, chain, VocabularyDelivery::position)
                    .map(codec::write)
                    .map(links::to)
                    .orElse(null);
            return Answer.of(
                    new ListAnswer<>(items, new Page(limit, total, next, prev)),
                    languages(page.rows(), chain),
                    standing,
                    List.of(list),
                    PageLinks.headers(next, prev),
                    arguments.one("locale").isPresent());
        };
        return answers.give(links.self() + ' ' + chain, types, headers, make, fromCopies);
    }

    /** @throws ProblemException 404 if there is no such entry, 400 for any parameter that is not as documented */
    public <R extends VocabularyRow> Response item(
            VocabularyCollection<R> collection, String slug, UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofEntry());
        LocaleChain chain = negotiation.chain(arguments, headers, null);
        Reading reading = new Reading(chain, locales.isPlain(chain), null);
        Vocabulary vocabulary = collection.vocabulary();
        boolean localeGiven = arguments.one("locale").isPresent();
        String asked = new PageLinks(uri.getPath(), arguments).self() + ' ' + chain;
        Set<String> types = typesOf(vocabulary);
        Supplier<Optional<Answer>> fromCopies = () -> kept.item(vocabulary.wire(), slug, arguments, reading, types);
        Maker make = standing -> {
            Optional<R> row = query.bySlug(collection, reading, slug);
            if (row.isEmpty()) {
                String present = query.presentSlug(vocabulary, slug).orElseThrow(ProblemException::notFound);
                String rest = uri.getRequestUri().getRawQuery();
                URI there = URI.create(vocabulary.href(present) + (rest == null ? "" : "?" + rest));
                return Answer.moved(there, standing, vocabulary.wire(), localeGiven);
            }
            return Answer.of(
                    details.inOrder(collection, reading.during(standing), List.of(row.get()))
                            .get(0),
                    languages(List.of(row.get()), chain),
                    standing,
                    List.of(vocabulary.wire(), row.get().entry().id().toString()),
                    List.of(),
                    localeGiven);
        };
        return answers.give(asked, types, headers, make, fromCopies);
    }

    private static Set<String> languages(List<? extends VocabularyRow> rows, LocaleChain chain) {
        return rows.stream()
                .map(row -> Names.localeIn(chain, row.entry().names()))
                .collect(Collectors.toSet());
    }

    // the number of uses changes with every type
    private static Set<String> typesOf(Vocabulary vocabulary) {
        return Stream.concat(
                        Stream.of(vocabulary.wire()),
                        Stream.of(ContentType.values()).map(ContentType::wire))
                .collect(Collectors.toSet());
    }

    private static List<String> position(VocabularyRow row) {
        return List.of(row.entry().sortName(), row.entry().id().toString());
    }
}

package no.innhold.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.epoch.Standing;
import no.innhold.content.value.Slug;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.answer.Answers;
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

/** Answers the two requests that every content type takes: a list, and one item. */
@ApplicationScoped
public class Delivery {

    private static final Set<String> MAY_SEE_DRAFTS = Set.of("reader", "unconfined");

    /** The answer from what is kept, given the types that it shows. */
    @FunctionalInterface
    private interface Kept {
        Optional<Answer> of(Set<String> types);
    }

    private final LiveCollections collections;
    private final LiveQuery live;
    private final Items items;
    private final Whereabouts whereabouts;
    private final WordSearch words;
    private final Totals totals;
    private final SigningKey signingKey;
    private final Negotiation negotiation;
    private final Locales locales;
    private final FieldCatalogue fields;
    private final Answers answers;
    private final KeptAnswers kept;
    private final SecurityIdentity caller;
    private final ObjectMapper json;

    Delivery(
            LiveCollections collections,
            LiveQuery live,
            Items items,
            Whereabouts whereabouts,
            WordSearch words,
            Totals totals,
            SigningKey signingKey,
            Negotiation negotiation,
            Locales locales,
            FieldCatalogue fields,
            Answers answers,
            KeptAnswers kept,
            SecurityIdentity caller,
            ObjectMapper json) {
        this.collections = collections;
        this.live = live;
        this.items = items;
        this.whereabouts = whereabouts;
        this.words = words;
        this.totals = totals;
        this.signingKey = signingKey;
        this.negotiation = negotiation;
        this.locales = locales;
        this.fields = fields;
        this.answers = answers;
        this.kept = kept;
        this.caller = caller;
        this.json = json;
    }

    /** @throws ProblemException 400 for any parameter that is not as documented */
    public <R extends LiveRow> Response list(LiveCollection<R> collection, UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofList(collection));
        Shown shown = Shown.inList(arguments, collection, fields);
        Sort sort = Sort.parse(arguments.one("sort").orElse(collection.defaultSort()), collection.intervalSort());
        String counted = collection.type().wire() + '\n' + arguments.canonicalFilters();
        String list = counted + sort.canonical();
        CursorCodec codec = new CursorCodec(signingKey.secret());
        Cursor cursor =
                arguments.one("cursor").map(text -> codec.read(text, list)).orElse(null);
        Reading reading = reading(arguments, headers, cursor);
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        Kept fromCopies = types -> kept.list(collection.type().wire(), list, arguments, reading, cursor, links, types);
        Set<String> types = typesShown(collection, shown, arguments);
        return give(types, reading, links, headers, fromCopies, standing -> {
            Reading now = reading.during(standing);
            Conditions conditions = conditions(collection, arguments, now);
            arguments
                    .one(Parameters.Q.name())
                    .ifPresent(q -> conditions.among(
                            words.matching(q, collection.type(), reading.chain().wish(), standing, reading.at())));
            Order order = Order.of(sort, reading.chain().wish());
            int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
            List<R> found = live.page(collection, conditions, order, cursor, limit + 1, shown.rows());
            ListPage<R> page = ListPage.of(found, limit, cursor);
            long total = reading.at() == null
                    ? totals.of(counted + reading.chain(), standing, () -> live.count(collection, conditions))
                    : live.count(collection, conditions);
            String next = page.next(list, reading.chain(), row -> order.position(row.item()))
                    .map(codec::write)
                    .map(links::to)
                    .orElse(null);
            String prev = page.prev(list, reading.chain(), row -> order.position(row.item()))
                    .map(codec::write)
                    .map(links::to)
                    .orElse(null);
            return Answer.of(
                    new ListAnswer<>(items.of(collection, page.rows(), now, shown), new Page(limit, total, next, prev)),
                    page.rows().stream().map(r -> r.item().locale()).collect(Collectors.toSet()),
                    standing,
                    List.of(collection.type().wire()),
                    PageLinks.headers(next, prev),
                    arguments.one("locale").isPresent());
        });
    }

    /**
     * @param slugOrId the last segment of the path
     * @throws ProblemException 404 or 410 if it is not public, 400 for any parameter that is not as documented
     */
    public <R extends LiveRow> Response item(
            LiveCollection<R> collection, String slugOrId, UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofItem(collection));
        Reading reading = reading(arguments, headers, null);
        Shown shown = Shown.ofItem(arguments, collection, fields);
        boolean localeGiven = arguments.one("locale").isPresent();
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        Kept fromCopies = types -> kept.item(collection.type().wire(), slugOrId, arguments, reading, types);
        Set<String> types = typesShown(collection, shown, arguments);
        return give(types, reading, links, headers, fromCopies, standing -> {
            Reading now = reading.during(standing);
            Optional<R> row = find(collection, slugOrId, now, shown.rows());
            if (row.isEmpty()) {
                return Answer.moved(
                        elsewhere(collection, slugOrId, now, uri),
                        standing,
                        collection.type().wire(),
                        localeGiven);
            }
            ItemRow item = row.get().item();
            return Answer.of(
                    items.of(collection, List.of(row.get()), now, shown).get(0),
                    Set.of(item.locale()),
                    standing,
                    List.of(collection.type().wire(), item.documentId().toString()),
                    List.of(),
                    localeGiven);
        });
    }

    /**
     * A document as the public would see it at an instant, for the eyes of whoever has a link to its preview.
     *
     * @throws ProblemException 404 if it would not be public then, 400 for any parameter that is not as documented
     */
    @Transactional
    public <R extends LiveRow> JsonNode preview(
            LiveCollection<R> collection, UUID document, String locale, Instant at, UriInfo uri) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofPreview(collection));
        Shown shown = Shown.ofItem(arguments, collection, fields);
        LocaleChain chain = locales.chain(locale);
        Reading reading = new Reading(chain, locales.isPlain(chain), at);
        List<R> rows = live.byDocument(collection, reading, document, shown.rows());
        return items.of(collection, rows, reading, shown).stream()
                .findFirst()
                .map(item -> json.<JsonNode>valueToTree(item))
                .orElseThrow(ProblemException::notFound);
    }

    /** What the answer depends on. */
    private Set<String> typesShown(LiveCollection<?> collection, Shown shown, Arguments arguments) {
        Set<String> types = new TreeSet<>(collections.typesShown(collection, shown.expand()));
        if (arguments.one(Parameters.Q.name()).isPresent()) {
            types.add(WordSearch.EPOCH);
        }
        return types;
    }

    private Response give(
            Set<String> types,
            Reading reading,
            PageLinks asked,
            HttpHeaders headers,
            Kept fromCopies,
            Function<Standing, Answer> make) {
        return reading.isPrivate()
                ? answers.giveInPrivate(types, headers, make)
                : answers.give(asked.self() + ' ' + reading.chain(), types, headers, make, () -> fromCopies.of(types));
    }

    private <R extends LiveRow> Optional<R> find(
            LiveCollection<R> collection, String slugOrId, Reading reading, RowForm form) {
        List<R> rows = Slug.looksLikeId(slugOrId)
                ? live.byDocument(collection, reading, UUID.fromString(slugOrId), form)
                : live.bySlug(collection, reading, slugOrId, form);
        return rows.stream().findFirst();
    }

    /** A former slug of a live item redirects to the present one; what is no longer live says how it ended. */
    private URI elsewhere(LiveCollection<?> collection, String slugOrId, Reading reading, UriInfo uri) {
        ContentType type = collection.type();
        boolean byId = Slug.looksLikeId(slugOrId);
        UUID document = byId
                ? UUID.fromString(slugOrId)
                : whereabouts.documentOf(type, slugOrId, reading).orElseThrow(ProblemException::notFound);
        if (!byId) {
            Optional<String> present = live.byDocument(collection, reading, document, RowForm.SUMMARY).stream()
                    .map(row -> type.href(row.item().slug()))
                    .findFirst();
            if (present.isPresent()) {
                String query = uri.getRequestUri().getRawQuery();
                return URI.create(query == null ? present.get() : present.get() + "?" + query);
            }
        }
        return whereabouts.whereIs(type, document, reading);
    }

    private Reading reading(Arguments arguments, HttpHeaders headers, @Nullable Cursor cursor) {
        Optional<Instant> at = arguments.instant("asOf");
        at.ifPresent(instant -> permitOtherTimes());
        LocaleChain chain = negotiation.chain(arguments, headers, cursor);
        return new Reading(chain, locales.isPlain(chain), at.orElse(null));
    }

    /** What was or will be public is for those who may see drafts. */
    private void permitOtherTimes() {
        if (caller.isAnonymous()) {
            throw ProblemException.unauthorized();
        }
        if (!caller.getRoles().containsAll(MAY_SEE_DRAFTS)) {
            throw ProblemException.forbidden();
        }
    }

    private static Conditions conditions(LiveCollection<?> collection, Arguments arguments, Reading reading) {
        Conditions conditions = new Conditions(reading);
        conditions.refersToEntry("topics", "topic", arguments.all("topic"));
        conditions.within("updatedAt", "updated", arguments);
        collection.restrict(arguments, conditions);
        return conditions;
    }
}

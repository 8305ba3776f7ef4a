package no.innhold.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.answer.Answers;
import no.innhold.delivery.answer.Maker;
import no.innhold.delivery.asked.AskedItem;
import no.innhold.delivery.asked.AskedList;
import no.innhold.delivery.asked.FieldCatalogue;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.asked.Shown;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.kept.KeptAnswers;
import no.innhold.delivery.query.LiveQuery;
import no.innhold.delivery.query.Sort;
import no.innhold.delivery.reading.Negotiation;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.PageLinks;
import no.innhold.platform.json.JsonFormat;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.platform.token.SigningKey;
import org.jspecify.annotations.Nullable;

/** Answers the two requests that every content type takes: a list, and one item. */
@ApplicationScoped
public class Delivery {

    private static final String MAY_SEE_DRAFTS = "reader";
    private static final String OF_EVERYTHING = "unconfined";

    private final LiveCollections collections;
    private final LiveQuery live;
    private final Items items;
    private final ListAnswers lists;
    private final ItemAnswers ones;
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
            ListAnswers lists,
            ItemAnswers ones,
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
        this.lists = lists;
        this.ones = ones;
        this.signingKey = signingKey;
        this.negotiation = negotiation;
        this.locales = locales;
        this.fields = fields;
        this.answers = answers;
        this.kept = kept;
        this.caller = caller;
        this.json = JsonFormat.exact(json);
    }

    /** @throws ProblemException 400 for any parameter that is not as documented */
    public <R extends LiveRow> Response list(LiveCollection<R> collection, UriInfo uri, HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), Parameters.ofList(collection));
        Shown shown = Shown.inList(arguments, collection, fields);
        Sort sort = Sort.parse(arguments.one("sort").orElse(collection.defaultSort()), collection.intervalSort());
        String list = AskedList.name(collection, arguments, sort);
        Cursor cursor = arguments
                .one("cursor")
                .map(text -> new CursorCodec(signingKey.secret()).read(text, list))
                .orElse(null);
        Reading reading = reading(arguments, headers, cursor);
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        AskedList<R> asked = new AskedList<>(collection, arguments, sort, cursor, reading, shown, links);
        Set<String> types = typesShown(collection, shown, arguments);
        return give(
                types,
                reading,
                links,
                headers,
                Maker.of(standing -> lists.page(asked, standing), standing -> lists.pageAtOnce(asked, standing)),
                () -> kept.list(collection.type().wire(), list, arguments, reading, cursor, links, types));
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
        PageLinks links = new PageLinks(uri.getPath(), arguments);
        AskedItem<R> asked = new AskedItem<>(collection, slugOrId, arguments, reading, shown, uri.getRequestUri());
        Set<String> types = typesShown(collection, shown, arguments);
        return give(
                types,
                reading,
                links,
                headers,
                Maker.of(standing -> ones.item(asked, standing), standing -> ones.itemAtOnce(asked, standing)),
                () -> kept.item(collection.type().wire(), slugOrId, arguments, reading, types));
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
            Maker make,
            Supplier<Optional<Answer>> fromCopies) {
        return reading.isPrivate()
                ? answers.giveInPrivate(types, headers, make)
                : answers.give(asked.self() + ' ' + reading.chain(), types, headers, make, fromCopies);
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
        if (!caller.hasRole(MAY_SEE_DRAFTS)) {
            throw ProblemException.forbidden(MAY_SEE_DRAFTS);
        }
        if (!caller.hasRole(OF_EVERYTHING)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, Message.of("forbidden.scope-of-times"));
        }
    }
}

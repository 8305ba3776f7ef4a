package no.innhold.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.asked.AskedList;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.collection.Conditions;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.query.LiveQuery;
import no.innhold.delivery.query.Order;
import no.innhold.delivery.reading.Reading;
import no.innhold.delivery.reading.Totals;
import no.innhold.listing.Arguments;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.ListAnswer;
import no.innhold.listing.ListPage;
import no.innhold.listing.Page;
import no.innhold.listing.PageLinks;
import no.innhold.platform.token.SigningKey;

/** Makes pages of lists from the database. */
@ApplicationScoped
class ListAnswers {

    private final LiveQuery live;
    private final Items items;
    private final WordSearch words;
    private final Totals totals;
    private final SigningKey signingKey;

    ListAnswers(LiveQuery live, Items items, WordSearch words, Totals totals, SigningKey signingKey) {
        this.live = live;
        this.items = items;
        this.words = words;
        this.totals = totals;
        this.signingKey = signingKey;
    }

    /** The page, with as many statements as it takes. */
    <R extends LiveRow> Answer page(AskedList<R> asked, Standing standing) {
        Reading reading = asked.reading().during(standing);
        Conditions conditions = conditions(asked, reading);
        asked.arguments()
                .one(Parameters.Q.name())
                .ifPresent(q -> conditions.among(words.matching(
                        q,
                        asked.collection().type(),
                        reading.chain().wish(),
                        standing,
                        asked.reading().at())));
        List<R> found = find(asked, conditions);
        long total = reading.at() == null
                ? totals.of(asked.counted(), standing, () -> live.count(asked.collection(), conditions))
                : live.count(asked.collection(), conditions);
        return answer(asked, reading, found, total, standing);
    }

    /** The page, if one statement is enough: nothing is looked up before or after it, and what matches has been counted. */
    <R extends LiveRow> Optional<Answer> pageAtOnce(AskedList<R> asked, Standing standing) {
        if (asked.reading().isPrivate()
                || !asked.shown().expand().isEmpty()
                || asked.arguments().one(Parameters.Q.name()).isPresent()) {
            return Optional.empty();
        }
        Reading reading = asked.reading().during(standing);
        Conditions conditions = conditions(asked, reading);
        OptionalLong total = totals.known(asked.counted(), standing);
        return conditions.looksUpEntries() || total.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(asked, reading, find(asked, conditions), total.getAsLong(), standing));
    }

    private <R extends LiveRow> List<R> find(AskedList<R> asked, Conditions conditions) {
        return live.page(
                asked.collection(),
                conditions,
                order(asked),
                asked.cursor(),
                asked.limit() + 1,
                asked.shown().rows());
    }

    private <R extends LiveRow> Answer answer(
            AskedList<R> asked, Reading reading, List<R> found, long total, Standing standing) {
        ListPage<R> page = ListPage.of(found, asked.limit(), asked.cursor());
        CursorCodec codec = new CursorCodec(signingKey.secret());
        Order order = order(asked);
        String next = page.next(asked.name(), reading.chain(), row -> order.position(row.item()))
                .map(codec::write)
                .map(asked.links()::to)
                .orElse(null);
        String prev = page.prev(asked.name(), reading.chain(), row -> order.position(row.item()))
                .map(codec::write)
                .map(asked.links()::to)
                .orElse(null);
        List<Object> shown = items.of(asked.collection(), page.rows(), reading, asked.shown());
        return Answer.of(
                new ListAnswer<>(shown, new Page(asked.limit(), total, next, prev)),
                page.rows().stream().map(r -> r.item().locale()).collect(Collectors.toSet()),
                standing,
                List.of(asked.collection().type().wire()),
                PageLinks.headers(next, prev),
                asked.arguments().one("locale").isPresent());
    }

    private static Order order(AskedList<?> asked) {
        return Order.of(asked.sort(), asked.reading().chain().wish());
    }

    private static Conditions conditions(AskedList<?> asked, Reading reading) {
        Arguments arguments = asked.arguments();
        Conditions conditions = new Conditions(reading);
        conditions.refersToEntry("topics", "topic", arguments.all("topic"));
        conditions.within("updatedAt", "updated", arguments);
        asked.collection().restrict(arguments, conditions);
        return conditions;
    }
}

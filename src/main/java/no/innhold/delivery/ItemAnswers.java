package no.innhold.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.asked.AskedItem;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.query.LiveQuery;
import no.innhold.delivery.query.RowForm;
import no.innhold.delivery.query.Whereabouts;
import no.innhold.delivery.reading.Reading;
import no.innhold.platform.problem.ProblemException;

/** Makes answers about one item from the database: what it is, or where it went. */
@ApplicationScoped
class ItemAnswers {

    private final LiveQuery live;
    private final Items items;
    private final Whereabouts whereabouts;

    ItemAnswers(LiveQuery live, Items items, Whereabouts whereabouts) {
        this.live = live;
        this.items = items;
        this.whereabouts = whereabouts;
    }

    /**
     * The item, or a redirect to it, with as many statements as it takes.
     *
     * @throws ProblemException 404 or 410 if it is not public
     */
    <R extends LiveRow> Answer item(AskedItem<R> asked, Standing standing) {
        return live(asked, standing)
                .orElseGet(() -> Answer.moved(
                        elsewhere(asked, asked.reading().during(standing)),
                        standing,
                        asked.collection().type().wire(),
                        asked.namesLocale()));
    }

    /** The item, if it is there to be shown with one statement. */
    <R extends LiveRow> Optional<Answer> itemAtOnce(AskedItem<R> asked, Standing standing) {
        return asked.shown().expand().isEmpty() ? live(asked, standing) : Optional.empty();
    }

    private <R extends LiveRow> Optional<Answer> live(AskedItem<R> asked, Standing standing) {
        Reading reading = asked.reading().during(standing);
        RowForm form = asked.shown().rows();
        List<R> rows = asked.isById()
                ? live.byDocument(asked.collection(), reading, asked.id(), form)
                : live.bySlug(asked.collection(), reading, asked.slugOrId(), form);
        return rows.stream().findFirst().map(row -> {
            ItemRow item = row.item();
            return Answer.of(
                    items.of(asked.collection(), List.of(row), reading, asked.shown())
                            .get(0),
                    Set.of(item.locale()),
                    standing,
                    List.of(asked.collection().type().wire(), item.documentId().toString()),
                    List.of(),
                    asked.namesLocale());
        });
    }

    /** A former slug of a live item redirects to the present one; what is no longer live says how it ended. */
    private URI elsewhere(AskedItem<?> asked, Reading reading) {
        ContentType type = asked.collection().type();
        if (asked.isById()) {
            return whereabouts.whereIs(type, asked.id(), reading);
        }
        UUID document = whereabouts.documentOf(type, asked.slugOrId(), reading).orElseThrow(ProblemException::notFound);
        Optional<String> present = live.byDocument(asked.collection(), reading, document, RowForm.SUMMARY).stream()
                .map(row -> type.href(row.item().slug()))
                .findFirst();
        if (present.isEmpty()) {
            return whereabouts.whereIs(type, document, reading);
        }
        String query = asked.uri().getRawQuery();
        return URI.create(query == null ? present.get() : present.get() + "?" + query);
    }
}

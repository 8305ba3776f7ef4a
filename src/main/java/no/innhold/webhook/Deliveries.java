package no.innhold.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.access.NewestFirst;
import no.innhold.content.value.Wire;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The deliveries of one webhook, as administrators read them. */
final class Deliveries implements NewestFirst<DeliveryDetail> {

    private static final String SELECT = "select d.id, d.sequence, d.type, d.kind, d.state, d.created_at,"
            + " cast(d.attempts as text) as attempts, d.due_at, d.finished_at from webhook_delivery d";
    private static final String OURS = " where d.webhook_id = :webhook";

    /** A row as the database gives it. */
    private record Row(
            UUID id,
            @Nullable Long sequence,
            String type,
            String kind,
            String state,
            Instant createdAt,
            String attempts,
            Instant dueAt,
            @Nullable Instant finishedAt) {}

    private final Session session;
    private final ObjectMapper json;
    private final UUID webhook;

    Deliveries(Session session, ObjectMapper json, UUID webhook) {
        this.session = session;
        this.json = json;
        this.webhook = webhook;
    }

    @Override
    public String name() {
        return "webhooks/" + webhook + "/deliveries";
    }

    @Override
    public List<Parameter> filters() {
        return List.of(WebhookParameters.STATE);
    }

    @Override
    public List<String> position(DeliveryDetail delivery) {
        return List.of(delivery.createdAt().toString(), delivery.id().toString());
    }

    @Override
    public long count(Arguments arguments) {
        NativeQuery<Long> query = Scalars.query(
                session, "select count(*) from webhook_delivery d" + OURS + filter(arguments), Long.class);
        return bind(query, arguments).getSingleResult();
    }

    @Override
    public List<DeliveryDetail> read(
            Arguments arguments, String comparison, List<String> place, String order, int limit) {
        String beyond = place.isEmpty() ? "" : " and (d.created_at, d.id) " + comparison + " (:at, :id)";
        NativeQuery<Row> query = session.createNativeQuery(
                SELECT + OURS + filter(arguments) + beyond + " order by d.created_at " + order + ", d.id " + order
                        + " limit :limit",
                Row.class);
        if (!place.isEmpty()) {
            query.setParameter("at", Instant.parse(place.get(0))).setParameter("id", UUID.fromString(place.get(1)));
        }
        return bind(query, arguments)
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::detail)
                .toList();
    }

    /** One delivery of this webhook. */
    DeliveryDetail one(UUID id) {
        return detail(session.createNativeQuery(SELECT + OURS + " and d.id = :id", Row.class)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getSingleResult());
    }

    private static String filter(Arguments arguments) {
        return arguments.all("state").isEmpty() ? "" : " and d.state in (:states)";
    }

    private <R> NativeQuery<R> bind(NativeQuery<R> query, Arguments arguments) {
        query.setParameter("webhook", webhook);
        if (!arguments.all("state").isEmpty()) {
            query.setParameterList("states", arguments.all("state"));
        }
        return query;
    }

    private DeliveryDetail detail(Row row) {
        return new DeliveryDetail(
                row.id(),
                row.sequence() == null ? null : Long.toString(row.sequence()),
                row.type(),
                row.kind(),
                Wire.parse(DeliveryState.class, row.state()).orElseThrow(),
                row.createdAt(),
                attempts(row.attempts()),
                row.finishedAt() == null ? row.dueAt() : null,
                row.finishedAt());
    }

    private List<Attempt> attempts(String stored) {
        try {
            return json.readValue(stored, new TypeReference<List<Attempt>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

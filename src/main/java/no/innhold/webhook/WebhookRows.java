package no.innhold.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.innhold.access.NewestFirst;
import no.innhold.content.value.Wire;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The table of webhooks; every method is one statement. */
@ApplicationScoped
class WebhookRows implements NewestFirst<WebhookDetail> {

    private static final String SELECT = "select w.id, w.url, array_to_string(w.types, ',') as types,"
            + " array_to_string(w.kinds, ',') as kinds, w.description, w.state, w.state_since, w.created_at,"
            + " w.created_by, case when w.previous_until > clock_timestamp() then w.previous_until end as previous_until"
            + " from webhook w";

    /** A row as the database gives it. */
    private record Row(
            UUID id,
            String url,
            @Nullable String types,
            @Nullable String kinds,
            @Nullable String description,
            String state,
            Instant stateSince,
            Instant createdAt,
            String createdBy,
            @Nullable Instant previousUntil) {

        WebhookDetail webhook() {
            return new WebhookDetail(
                    id,
                    url,
                    words(types),
                    words(kinds),
                    description,
                    Wire.parse(WebhookState.class, state).orElseThrow(),
                    stateSince,
                    createdAt,
                    createdBy,
                    previousUntil);
        }

        private static @Nullable List<String> words(@Nullable String joined) {
            return joined == null ? null : List.of(joined.split(","));
        }
    }

    private final Session session;

    WebhookRows(Session session) {
        this.session = session;
    }

    Instant now() {
        return Scalars.query(session, "select date_trunc('milliseconds', clock_timestamp())", Instant.class)
                .getSingleResult();
    }

    /** How many there are; others wait with further ones until the transaction ends. */
    long countForOneMore() {
        session.createNativeMutationQuery("lock table webhook in share row exclusive mode")
                .executeUpdate();
        return count();
    }

    /** @param position the last row of the log that it does not tell of */
    void add(WebhookDetail webhook, byte[] secret, long position) {
        wishes(session.createNativeMutationQuery("""
                                insert into webhook (id, state, state_since, created_at, created_by, secret, position,
                                    url, types, kinds, description)
                                  values (:id, :state, :at, :at, :by, :secret, :position,
                                    :url, cast(:types as text[]), cast(:kinds as text[]), cast(:description as text))"""), webhook.input())
                .setParameter("id", webhook.id())
                .setParameter("state", webhook.state().wire())
                .setParameter("at", webhook.createdAt())
                .setParameter("by", webhook.createdBy())
                .setParameter("secret", secret)
                .setParameter("position", position)
                .executeUpdate();
    }

    void change(UUID id, WebhookInput input) {
        wishes(session.createNativeMutationQuery("""
                                update webhook set url = :url, types = cast(:types as text[]),
                                  kinds = cast(:kinds as text[]), description = cast(:description as text)
                                where id = :id"""), input)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static MutationQuery wishes(MutationQuery query, WebhookInput input) {
        return query.setParameter("url", input.url())
                .setParameter("types", array(input.types()), String[].class)
                .setParameter("kinds", array(input.kinds()), String[].class)
                .setParameter("description", input.description(), String.class);
    }

    private static String @Nullable [] array(@Nullable List<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    Optional<WebhookDetail> find(UUID id) {
        return one(id, UnaryOperator.identity());
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<WebhookDetail> lock(UUID id) {
        return one(id, select -> select + " for update");
    }

    private Optional<WebhookDetail> one(UUID id, UnaryOperator<String> completed) {
        return session.createNativeQuery(completed.apply(SELECT + " where w.id = :id"), Row.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::webhook);
    }

    /** The secret in use becomes the one before; that one is forgotten. */
    void rotate(UUID id, byte[] secret, Instant previousUntil) {
        session.createNativeMutationQuery(
                        "update webhook set previous_secret = secret, previous_until = :until, secret = :secret where id = :id")
                .setParameter("until", previousUntil)
                .setParameter("secret", secret)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** False if it is in that state already. */
    boolean move(UUID id, WebhookState state, Instant at) {
        return session.createNativeMutationQuery(
                                "update webhook set state = :state, state_since = :at where id = :id and state <> :state")
                        .setParameter("state", state.wire())
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Lets the rows of the log after this one be told once more. */
    void replay(UUID id, long since) {
        session.createNativeMutationQuery("""
                        update webhook set replay_position = least(coalesce(replay_position, :since), :since),
                          replay_until = position where id = :id and position > :since""")
                .setParameter("since", since)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The last row of the log that was written before an instant; 0 if none is left. */
    long before(Instant at) {
        return Scalars.query(
                        session, "select sequence from event where at < :at order by sequence desc limit 1", Long.class)
                .setParameter("at", at)
                .uniqueResultOptional()
                .orElse(0L);
    }

    void delete(UUID id) {
        session.createNativeMutationQuery("delete from webhook where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private long count() {
        return Scalars.query(session, "select count(*) from webhook", Long.class)
                .getSingleResult();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public List<Parameter> filters() {
        return List.of();
    }

    @Override
    public List<String> position(WebhookDetail webhook) {
        return List.of(webhook.createdAt().toString(), webhook.id().toString());
    }

    @Override
    public long count(Arguments arguments) {
        return count();
    }

    @Override
    public List<WebhookDetail> read(
            Arguments arguments, String comparison, List<String> place, String order, int limit) {
        String where = place.isEmpty() ? "" : " where (w.created_at, w.id) " + comparison + " (:at, :id)";
        NativeQuery<Row> query = session.createNativeQuery(
                SELECT + where + " order by w.created_at " + order + ", w.id " + order + " limit :limit", Row.class);
        if (!place.isEmpty()) {
            query.setParameter("at", Instant.parse(place.get(0))).setParameter("id", UUID.fromString(place.get(1)));
        }
        return query.setParameter("limit", limit)
                .getResultStream()
                .map(Row::webhook)
                .toList();
    }
}

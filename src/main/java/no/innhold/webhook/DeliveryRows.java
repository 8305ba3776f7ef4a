package no.innhold.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.innhold.events.LogEntry;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table of deliveries as the courier uses it; every method is one statement. */
@ApplicationScoped
class DeliveryRows {

    /** A webhook that has not yet taken from the log what is there for it. */
    record Behind(
            UUID id,
            @Nullable String types,
            @Nullable String kinds,
            long position,
            @Nullable Long replayPosition,
            @Nullable Long replayUntil) {

        boolean wants(LogEntry entry) {
            return contains(types, entry.type()) && contains(kinds, entry.kind().wire());
        }

        private static boolean contains(@Nullable String words, String word) {
            return words == null || List.of(words.split(",")).contains(word);
        }
    }

    /** A delivery that this node may send until its lease ends. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claimed(
            UUID id,
            UUID webhookId,
            UUID lease,
            @Nullable Long sequence,
            String kind,
            int tries,
            Instant createdAt,
            String url,
            byte[] secret,
            byte @Nullable [] previousSecret) {}

    private static final String CLAIM = """
            with chosen as (%s)
            update webhook_delivery d set lease = :lease,
                leased_until = date_trunc('milliseconds', clock_timestamp()) + :seconds * interval '1 second'
              from chosen c join webhook w on w.id = c.webhook_id
              where d.id = c.id
              returning d.id, d.webhook_id, d.lease, d.sequence, d.kind, d.tries, d.created_at, w.url, w.secret,
                case when w.previous_until > clock_timestamp() then w.previous_secret end as previous_secret""";

    private static final String FREE = "(d.leased_until is null or d.leased_until <= clock_timestamp())";

    /** Of each webhook no more than it may still have under way, so that none takes the place of another. */
    private static final String DUE = """
            select p.id, p.webhook_id from webhook w
              cross join lateral (
                select d.id, d.webhook_id from webhook_delivery d
                where d.webhook_id = w.id and d.state = 'pending' and d.due_at <= :now and %s
                order by d.due_at, d.sequence
                limit greatest(0, :each - (select count(*) from webhook_delivery b
                  where b.webhook_id = w.id and b.lease is not null and b.leased_until > clock_timestamp()))
                for update skip locked) p
              where w.state = 'active'""".formatted(FREE);

    /** Whatever the state of their webhook. */
    private static final String TESTS = """
            select d.id, d.webhook_id from webhook_delivery d
              where d.state = 'pending' and d.sequence is null and d.due_at <= :now and %s
              order by d.due_at limit :each for update skip locked""".formatted(FREE);

    private final Session session;

    DeliveryRows(Session session) {
        this.session = session;
    }

    /** @param last the end of the log */
    List<UUID> behind(long last) {
        return Scalars.query(session, """
                        select id from webhook where state = 'active'
                          and (position < :last or replay_position < replay_until) order by position""", UUID.class)
                .setParameter("last", last)
                .getResultList();
    }

    /** Empty if another node is at it. */
    Optional<Behind> lock(UUID webhook) {
        return session.createNativeQuery("""
                        select id, array_to_string(types, ',') as types, array_to_string(kinds, ',') as kinds, position,
                            replay_position, replay_until
                          from webhook where id = :id and state = 'active' for update skip locked""", Behind.class)
                .setParameter("id", webhook)
                .uniqueResultOptional();
    }

    void moveOn(UUID webhook, long position, @Nullable Long replayPosition) {
        session.createNativeMutationQuery("""
                        update webhook set position = :position, replay_position = cast(:replay as bigint),
                          replay_until = case when cast(:replay as bigint) is null then null else replay_until end
                          where id = :id""")
                .setParameter("position", position)
                .setParameter("replay", replayPosition, Long.class)
                .setParameter("id", webhook)
                .executeUpdate();
    }

    /** A delivery for each row; one that is there and finished begins anew if {@code again}. */
    void add(UUID webhook, List<LogEntry> entries, boolean again, Instant now) {
        String conflict = again
                ? "update set state = 'pending', tries = 0, due_at = excluded.due_at, finished_at = null,"
                        + " kind = excluded.kind where webhook_delivery.state <> 'pending'"
                : "nothing";
        session.createNativeMutationQuery("""
                        insert into webhook_delivery (id, webhook_id, sequence, type, kind, state, created_at, due_at)
                          select e.id, :webhook, e.sequence, e.type, e.kind, 'pending', :at, :at
                            from unnest(cast(:ids as uuid[]), cast(:sequences as bigint[]), cast(:types as text[]),
                              cast(:kinds as text[])) as e (id, sequence, type, kind)
                          on conflict (id) do %s""".formatted(conflict))
                .setParameter("webhook", webhook)
                .setParameter("at", now)
                .setParameter(
                        "ids",
                        array(entries, e -> DeliveryId.of(webhook, e.sequence()).toString()),
                        String[].class)
                .setParameter("sequences", array(entries, e -> Long.toString(e.sequence())), String[].class)
                .setParameter("types", array(entries, LogEntry::type), String[].class)
                .setParameter("kinds", array(entries, e -> e.kind().wire()), String[].class)
                .executeUpdate();
    }

    private static String[] array(List<LogEntry> entries, Function<LogEntry, String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    void addTest(UUID id, UUID webhook, Instant now) {
        session.createNativeMutationQuery("""
                        insert into webhook_delivery (id, webhook_id, type, kind, state, created_at, due_at)
                          values (:id, :webhook, 'webhook', 'test', 'pending', :at, :at)""")
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("at", now)
                .executeUpdate();
    }

    /** Lets one finished delivery begin anew, a pending one be sent at once. False if the webhook has none such. */
    boolean again(UUID id, UUID webhook, Instant now) {
        return session.createNativeMutationQuery("""
                                update webhook_delivery set state = 'pending', tries = 0, due_at = :now, finished_at = null
                                  where id = :id and webhook_id = :webhook""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("webhook", webhook)
                        .executeUpdate()
                > 0;
    }

    List<Claimed> claimDue(Instant now, int each, UUID lease, int seconds) {
        return claim(DUE, now, each, lease, seconds);
    }

    List<Claimed> claimTests(Instant now, int most, UUID lease, int seconds) {
        return claim(TESTS, now, most, lease, seconds);
    }

    private List<Claimed> claim(String chosen, Instant now, int each, UUID lease, int seconds) {
        return session.createNativeQuery(CLAIM.formatted(chosen), Claimed.class)
                .setParameter("now", now)
                .setParameter("each", each)
                .setParameter("lease", lease)
                .setParameter("seconds", seconds)
                .getResultList();
    }

    /** Writes down what became of it, unless another node has taken over. The last {@code most} attempts are kept. */
    boolean record(
            Claimed claimed,
            DeliveryState state,
            @Nullable Instant due,
            Instant now,
            @Nullable String attempt,
            int most) {
        return session.createNativeMutationQuery("""
                                update webhook_delivery set state = :state, lease = null, leased_until = null,
                                    due_at = coalesce(cast(:due as timestamptz), due_at),
                                    finished_at = case when :state = 'pending' then null else :now end,
                                    tries = tries + case when cast(:attempt as jsonb) is null then 0 else 1 end,
                                    attempts = case when jsonb_array_length(attempts) >= :most
                                        and cast(:attempt as jsonb) is not null then attempts - 0 else attempts end
                                      || coalesce(cast(:attempt as jsonb), '[]')
                                  where id = :id and lease = :lease""")
                        .setParameter("state", state.wire())
                        .setParameter("due", due, Instant.class)
                        .setParameter("now", now)
                        .setParameter("attempt", attempt, String.class)
                        .setParameter("most", most)
                        .setParameter("id", claimed.id())
                        .setParameter("lease", claimed.lease())
                        .executeUpdate()
                > 0;
    }

    /** How long the delivery that waits longest has been due, of webhooks that are sent to. */
    Optional<Instant> oldestDue(Instant now) {
        return Optional.ofNullable(Scalars.query(session, """
                        select min(p.due_at) from webhook w cross join lateral (
                            select d.due_at from webhook_delivery d
                            where d.webhook_id = w.id and d.state = 'pending' and d.due_at <= :now
                            order by d.due_at limit 1) p
                          where w.state = 'active'""", Instant.class)
                .setParameter("now", now)
                .getSingleResult());
    }

    /** Forgets up to {@code most} that were finished before. */
    int forget(Instant before, int most) {
        return session.createNativeMutationQuery("""
                        delete from webhook_delivery where id in (
                          select id from webhook_delivery where finished_at < :before
                            order by finished_at limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}

package no.innhold.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import org.hibernate.Session;

/** The answers that may be asked for again, for 24 hours; inside the transaction of the write they belong to. */
@ApplicationScoped
class StoredAnswers {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(byte[] request, int status, String headers, byte[] body) {}

    private final Session session;
    private final ObjectMapper json;

    StoredAnswers(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Keeps others out until the transaction ends, and gives what an earlier one has left.
     *
     * @throws ProblemException 409 while another one runs, 422 if the earlier one was another request
     */
    Optional<StoredAnswer> open(IdempotencyKey key) {
        boolean alone = Scalars.query(session, "select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", key.lock())
                .getSingleResult();
        if (!alone) {
            throw ProblemException.conflict(Message.of("idempotency.running")).withHeader("Retry-After", "1");
        }
        return session.createNativeQuery("""
                        select request, status, cast(headers as text), body from idempotency_key
                        where scope = :scope and expires_at > clock_timestamp()""", Row.class)
                .setParameter("scope", key.scope())
                .uniqueResultOptional()
                .map(row -> sameRequest(row, key));
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        removeExpired();
        session.createNativeMutationQuery("""
                        insert into idempotency_key (scope, request, status, headers, body, expires_at)
                        values (:scope, :request, :status, cast(:headers as jsonb), :body,
                          date_trunc('milliseconds', clock_timestamp()) + interval '24 hours')
                        on conflict (scope) do update set request = excluded.request, status = excluded.status,
                          headers = excluded.headers, body = excluded.body, expires_at = excluded.expires_at""")
                .setParameter("scope", key.scope())
                .setParameter("request", key.request())
                .setParameter("status", answer.status())
                .setParameter("headers", written(answer.headers()))
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    /** A few with each write, and none that another transaction is about to take away. */
    private void removeExpired() {
        session.createNativeMutationQuery("""
                        delete from idempotency_key where scope in (
                          select scope from idempotency_key where expires_at <= clock_timestamp()
                          order by expires_at limit 100 for update skip locked)""").executeUpdate();
    }

    private StoredAnswer sameRequest(Row row, IdempotencyKey key) {
        if (!MessageDigest.isEqual(row.request(), key.request())) {
            throw ProblemException.of(ProblemType.INVALID_CONTENT, Message.of("idempotency.other-request"));
        }
        return new StoredAnswer(row.status(), read(row.headers()), row.body());
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

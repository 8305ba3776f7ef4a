package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.content.value.Wire;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The tables of API keys; every method is one statement. */
@ApplicationScoped
class ApiKeyRows implements NewestFirst<ApiKey> {

    private static final String COLUMNS = "k.id, k.name, k.role, array_to_string(k.scopes, ',') as scopes,"
            + " k.expires_at, k.created_at, k.created_by, k.last_used_at, k.revoked_at";
    private static final String USABLE =
            "k.revoked_at is null and (k.expires_at is null or k.expires_at > clock_timestamp())";

    /** Of one key in one string, because a column of lists has no plain type in Java. */
    private static final String USABLE_HASHES = "(select string_agg(encode(s.hash, 'hex'), ',') from api_key_secret s"
            + " where s.key_id = k.id and " + USABLE
            + " and (s.expires_at is null or s.expires_at > clock_timestamp())) as hashes";

    /** A row as the database gives it. */
    record Row(
            String id,
            String name,
            String role,
            @Nullable String scopes,
            @Nullable Instant expiresAt,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        ApiKey key() {
            List<Scope> reached = scopes == null
                    ? null
                    : Stream.of(scopes.split(","))
                            .map(scope -> Wire.parse(Scope.class, scope).orElseThrow())
                            .toList();
            Role has = Wire.parse(Role.class, role).orElseThrow();
            return new ApiKey(id, name, has, reached, expiresAt, createdAt, createdBy, lastUsedAt, revokedAt);
        }
    }

    /**
     * A key and what proves that somebody holds it.
     *
     * @param hashes of the secrets with which it can be used now, none if it cannot be
     */
    record Usable(ApiKey key, List<byte[]> hashes) {}

    private final Session session;

    ApiKeyRows(Session session) {
        this.session = session;
    }

    Instant now() {
        return Scalars.query(session, "select date_trunc('milliseconds', clock_timestamp())", Instant.class)
                .getSingleResult();
    }

    /** Keeps other starts and changes of keys out until the transaction ends. */
    void lockAll() {
        session.createNativeMutationQuery("lock table api_key in share row exclusive mode")
                .executeUpdate();
    }

    boolean exist() {
        return Scalars.query(session, "select exists (select from api_key)", Boolean.class)
                .getSingleResult();
    }

    /** False if the id or the name is taken. */
    boolean add(ApiKey key) {
        String[] scopes = key.scopes() == null
                ? null
                : key.scopes().stream().map(Scope::wire).distinct().toArray(String[]::new);
        return session.createNativeMutationQuery("""
                                insert into api_key (id, name, role, scopes, created_at, created_by, expires_at)
                                values (:id, :name, :role, :scopes, :at, :by, cast(:expires as timestamptz))
                                on conflict do nothing""")
                        .setParameter("id", key.id())
                        .setParameter("name", key.name())
                        .setParameter("role", key.role().wire())
                        .setParameter("scopes", scopes, String[].class)
                        .setParameter("at", key.createdAt())
                        .setParameter("by", key.createdBy())
                        .setParameter("expires", key.expiresAt(), Instant.class)
                        .executeUpdate()
                > 0;
    }

    Optional<ApiKey> find(String id) {
        return session.createNativeQuery("select " + COLUMNS + " from api_key k where k.id = :id", Row.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::key);
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<ApiKey> lock(String id) {
        return session.createNativeQuery("select " + COLUMNS + " from api_key k where k.id = :id for update", Row.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Row::key);
    }

    /** Keys that could still give access to others, held until the transaction ends. */
    List<String> lockAdministrators() {
        return Scalars.query(
                        session,
                        "select k.id from api_key k where k.role = 'admin' and k.scopes is null and " + USABLE
                                + " order by k.id for update",
                        String.class)
                .getResultList();
    }

    Optional<Usable> usable(String id) {
        return session.createNativeQuery(
                        "select " + COLUMNS + ", " + USABLE_HASHES + " from api_key k where k.id = :id", Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(ApiKeyRows::usable);
    }

    private static Usable usable(Tuple row) {
        String hashes = row.get("hashes", String.class);
        return new Usable(
                new Row(
                                row.get("id", String.class),
                                row.get("name", String.class),
                                row.get("role", String.class),
                                row.get("scopes", String.class),
                                row.get("expires_at", Instant.class),
                                row.get("created_at", Instant.class),
                                row.get("created_by", String.class),
                                row.get("last_used_at", Instant.class),
                                row.get("revoked_at", Instant.class))
                        .key(),
                hashes == null
                        ? List.of()
                        : Stream.of(hashes.split(","))
                                .map(HexFormat.of()::parseHex)
                                .toList());
    }

    /** All hashes of a key, whether it can be used or not. */
    List<byte[]> secrets(String id) {
        return Scalars.query(session, "select hash from api_key_secret where key_id = :id", byte[].class)
                .setParameter("id", id)
                .getResultList();
    }

    void addSecret(String id, byte[] hash, Instant now) {
        session.createNativeMutationQuery(
                        "insert into api_key_secret (key_id, hash, created_at) values (:id, :hash, :at)")
                .setParameter("id", id)
                .setParameter("hash", hash)
                .setParameter("at", now)
                .executeUpdate();
    }

    /** Gives the secret in use an end, and takes away one that had an end already. */
    void endSecrets(String id, Instant end) {
        session.createNativeMutationQuery("delete from api_key_secret where key_id = :id and expires_at is not null")
                .setParameter("id", id)
                .executeUpdate();
        session.createNativeMutationQuery("update api_key_secret set expires_at = :end where key_id = :id")
                .setParameter("id", id)
                .setParameter("end", end)
                .executeUpdate();
    }

    void removeSecrets(String id) {
        session.createNativeMutationQuery("delete from api_key_secret where key_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void revoke(String id, @Nullable Instant at) {
        session.createNativeMutationQuery("update api_key set revoked_at = cast(:at as timestamptz) where id = :id")
                .setParameter("id", id)
                .setParameter("at", at, Instant.class)
                .executeUpdate();
    }

    /** At most once a minute; where somebody holds the key, the next use will do. */
    void used(String id) {
        session.createNativeMutationQuery("""
                        update api_key set last_used_at = date_trunc('milliseconds', clock_timestamp())
                        where id in (select id from api_key where id = :id
                          and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')
                          for update skip locked)""").setParameter("id", id).executeUpdate();
    }

    @Override
    public String name() {
        return "api-keys";
    }

    @Override
    public List<Parameter> filters() {
        return List.of();
    }

    @Override
    public List<String> position(ApiKey key) {
        return List.of(key.createdAt().toString(), key.id());
    }

    @Override
    public long count(Arguments arguments) {
        return Scalars.query(session, "select count(*) from api_key", Long.class)
                .getSingleResult();
    }

    @Override
    public List<ApiKey> read(Arguments arguments, String comparison, List<String> place, String order, int limit) {
        String where = place.isEmpty() ? "" : " where (k.created_at, k.id) " + comparison + " (:at, :id)";
        NativeQuery<Row> query = session.createNativeQuery(
                "select " + COLUMNS + " from api_key k" + where + " order by k.created_at " + order + ", k.id " + order
                        + " limit :limit",
                Row.class);
        if (!place.isEmpty()) {
            query.setParameter("at", Instant.parse(place.get(0))).setParameter("id", place.get(1));
        }
        return query.setParameter("limit", limit)
                .getResultStream()
                .map(Row::key)
                .toList();
    }
}

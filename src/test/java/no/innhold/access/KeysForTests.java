package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.innhold.content.value.Wire;
import org.hibernate.Session;

/** Makes keys without HTTP, and takes away those of earlier runs. */
@ApplicationScoped
public class KeysForTests {

    /** How the names of such keys begin. */
    public static final String PREFIX = "test-";

    private final ApiKeys keys;
    private final Session session;

    KeysForTests(ApiKeys keys, Session session) {
        this.keys = keys;
        this.session = session;
    }

    /** The token of a new key. */
    @Transactional
    public String make(String role, List<String> scopes) {
        String old = "name like '" + PREFIX + "%' and created_at < clock_timestamp() - interval '1 day'";
        session.createNativeMutationQuery(
                        "delete from api_key_secret where key_id in (select id from api_key where " + old + ")")
                .executeUpdate();
        session.createNativeMutationQuery("delete from api_key where " + old).executeUpdate();
        List<Scope> reached = scopes == null
                ? null
                : scopes.stream()
                        .map(scope -> Wire.parse(Scope.class, scope).orElseThrow())
                        .toList();
        String name = PREFIX + role + "-" + UUID.randomUUID();
        return keys.create(new NewKey(name, Wire.parse(Role.class, role).orElseThrow(), null, reached), "test")
                .key();
    }

    /** The token of a key that was good and has expired. */
    @Transactional
    public String expired(String role) {
        String token = make(role, null);
        session.createNativeMutationQuery("update api_key set created_at = clock_timestamp() - interval '2 hours',"
                        + " expires_at = clock_timestamp() - interval '1 hour' where id = :id")
                .setParameter("id", ApiKeyToken.id(token).orElseThrow())
                .executeUpdate();
        return token;
    }

    /** The token of a key that was taken back. */
    @Transactional
    public String revoked(String role) {
        String token = make(role, null);
        keys.revoke(ApiKeyToken.id(token).orElseThrow(), null, "test");
        return token;
    }
}

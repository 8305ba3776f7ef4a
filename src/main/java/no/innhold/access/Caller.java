package no.innhold.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import no.innhold.platform.problem.ProblemException;

/** Who sends the present request. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** As what is saved and the audit log name the caller: {@code key:Nettstedet}, {@code user:kari}. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /**
     * Asks whether the caller's key reaches a collection, named as in the path. Paths below
     * {@code /manage/v1/{collection}} are already looked after.
     *
     * @throws ProblemException 403 if the key is confined to others
     */
    public void mustReach(String collection) {
        Set<String> scopes = KeyIdentity.scopes(identity);
        if (!scopes.isEmpty() && !scopes.contains(collection)) {
            throw KeyIdentity.outOfScope(identity);
        }
    }

    /** @throws ProblemException 403 if the key is confined to some collections */
    public void mustReachAll() {
        if (!KeyIdentity.scopes(identity).isEmpty()) {
            throw KeyIdentity.outOfScope(identity);
        }
    }

    /** Whether the caller has the role or one that contains it. */
    public boolean is(Role role) {
        return identity.hasRole(role.wire());
    }

    /** The id of the API key; empty for a person with an account elsewhere. */
    Optional<String> keyId() {
        return KeyIdentity.id(identity);
    }
}

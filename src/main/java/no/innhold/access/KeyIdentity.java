package no.innhold.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;

/** What an identity says of the API key it came with. */
final class KeyIdentity {

    private static final String PREFIX = "key:";
    private static final String ID = "innhold.key.id";
    private static final String SCOPES = "innhold.key.scopes";

    private KeyIdentity() {}

    static SecurityIdentity of(ApiKey key) {
        List<Scope> scopes = key.scopes() == null ? List.of() : key.scopes();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(PREFIX + key.name()))
                .addRole(key.role().wire())
                .addAttribute(ID, key.id())
                .addAttribute(SCOPES, scopes.stream().map(Scope::wire).collect(Collectors.toSet()))
                .build();
    }

    static Optional<String> id(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ID));
    }

    /** The collections the key is confined to; empty if it is confined to none. */
    static Set<String> scopes(SecurityIdentity identity) {
        Set<String> scopes = identity.getAttribute(SCOPES);
        return scopes == null ? Set.of() : scopes;
    }

    /** 403 for a key that is confined to other collections than the one it was used for; those it knows are named. */
    static ProblemException outOfScope(SecurityIdentity identity) {
        String scopes = scopes(identity).stream().sorted().collect(Collectors.joining(", "));
        return ProblemException.of(ProblemType.FORBIDDEN, Message.of("forbidden.scope", scopes));
    }
}

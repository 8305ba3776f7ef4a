package no.innhold.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.value.Wire;

/**
 * Gives every identity all the roles that its own contain, and none that the service does not know. The names of people
 * with an account elsewhere are set apart from those of keys.
 */
@ApplicationScoped
class ContainedRoles implements SecurityIdentityAugmentor {

    private static final String USER = "user:";
    private static final int LONGEST_NAME = 200;

    private final AccessConfiguration configuration;

    ContainedRoles(AccessConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : augmented(identity));
    }

    private SecurityIdentity augmented(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles().stream()
                .flatMap(name -> meaning(name).stream())
                .flatMap(role -> role.contained().stream())
                .collect(Collectors.toSet());
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addRoles(KeyIdentity.scopes(identity).isEmpty() ? Set.of(Role.Name.UNCONFINED) : Set.of())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        if (KeyIdentity.id(identity).isEmpty()) {
            builder.setPrincipal(new QuarkusPrincipal(USER + accountName(identity)));
        }
        return builder.build();
    }

    /**
     * The mapping that the framework offers ({@code quarkus.http.auth.roles-mapping}) comes after this and would give no
     * contained roles.
     */
    private Optional<Role> meaning(String name) {
        return Wire.parse(Role.class, name)
                .or(() -> Optional.ofNullable(configuration.roleNames().get(name)));
    }

    /** It goes into the audit log and beside every edition, so it must be one line that somebody can read. */
    private static String accountName(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getPrincipal().getName())
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> new AuthenticationFailedException("the token gives no usable name"));
    }
}

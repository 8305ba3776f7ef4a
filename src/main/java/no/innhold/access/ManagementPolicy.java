package no.innhold.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.innhold.platform.http.Surface;

/**
 * Lets nobody below {@code /manage} who is not known, whatever the path, before a body is read; and a key that is
 * confined to collections to the paths of those only. What a role may do is said where it is done.
 */
@ApplicationScoped
class ManagementPolicy implements HttpSecurityPolicy {

    /** Paths that act on several collections, where each item is asked about ({@link Caller#mustReach}). */
    private static final Set<String> ACROSS = Set.of("publish", "releases");

    private static final int COLLECTION_SEGMENT = 3;

    private final Denials denials;

    ManagementPolicy(Denials denials) {
        this.denials = denials;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext blocking) {
        if (Surface.of(context.normalizedPath()) != Surface.MANAGEMENT) {
            return CheckResult.permit();
        }
        return identity.flatMap(caller -> {
            if (caller.isAnonymous()) {
                return CheckResult.deny();
            }
            return reaches(caller, context.normalizedPath())
                    ? CheckResult.permit()
                    : denials.record(caller, context).onItem().transformToUni(recorded -> Uni.createFrom()
                            .failure(KeyIdentity.outOfScope(caller)));
        });
    }

    private static boolean reaches(SecurityIdentity caller, String path) {
        Set<String> scopes = KeyIdentity.scopes(caller);
        String[] segments = path.split("/");
        String third = segments.length > COLLECTION_SEGMENT ? segments[COLLECTION_SEGMENT] : "";
        return scopes.isEmpty() || scopes.contains(third) || ACROSS.contains(third);
    }
}

package no.innhold.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes API keys from the {@code Authorization} header, and leaves other tokens to OpenID Connect if that is on. */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";

    /** Before OpenID Connect, which would take a key for a token of its own. */
    private static final int PRIORITY = 2 * DEFAULT_PRIORITY;

    private final AdminKey adminKey;
    private final boolean othersKnowTokens;

    KeyMechanism(AdminKey adminKey, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean othersKnowTokens) {
        this.adminKey = adminKey;
        this.othersKnowTokens = othersKnowTokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        List<String> sent = context.request().headers().getAll("Authorization");
        if (sent.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (sent.size() > 1 || !sent.get(0).toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return refused();
        }
        String token = sent.get(0).substring(SCHEME.length()).strip();
        if (adminKey.isConfigured(token)) {
            return identities.authenticate(request(AdminKey.ID, token, context));
        }
        if (!token.startsWith(ApiKeyToken.PREFIX) && othersKnowTokens) {
            return Uni.createFrom().nullItem();
        }
        return ApiKeyToken.id(token)
                .map(id -> identities.authenticate(request(id, token, context)))
                .orElseGet(KeyMechanism::refused);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    private static AuthenticationRequest request(String id, String token, RoutingContext context) {
        return HttpSecurityUtils.setRoutingContextAttribute(new ApiKeyRequest(id, ApiKeyToken.hash(token)), context);
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException("no usable credentials"));
    }
}

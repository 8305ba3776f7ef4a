package no.innhold.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the database about every key with every request, so that one that was revoked has no effect anywhere. */
@ApplicationScoped
class KeyProvider implements IdentityProvider<ApiKeyRequest> {

    private final KnownKeys keys;

    KeyProvider(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.identify(request.id(), request.hash())
                .map(KeyIdentity::of)
                .orElseThrow(() -> new AuthenticationFailedException("no such key in use")));
    }
}

package no.innhold.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key as it came with a request. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String id;
    private final byte[] hash;

    ApiKeyRequest(String id, byte[] hash) {
        this.id = id;
        this.hash = hash.clone();
    }

    String id() {
        return id;
    }

    byte[] hash() {
        return hash.clone();
    }
}

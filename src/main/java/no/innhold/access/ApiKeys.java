package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Gives out API keys and takes them back. */
@ApplicationScoped
public class ApiKeys {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final Duration LONGEST_GRACE = Duration.ofDays(30);

    private final ApiKeyRows rows;
    private final AccessConfiguration configuration;
    private final Audit audit;
    private final Validator validator;

    ApiKeys(ApiKeyRows rows, AccessConfiguration configuration, Audit audit, Validator validator) {
        this.rows = rows;
        this.configuration = configuration;
        this.audit = audit;
        this.validator = validator;
    }

    /**
     * Makes a key. Nobody can tell it a second time.
     *
     * @throws ProblemException 409 if another key has the name, 422 if it would end before it began
     * @throws ConstraintViolationException if it is not as its rules have it
     */
    @Transactional
    public IssuedKey create(NewKey wanted, String actor) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Instant now = rows.now();
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw ProblemException.invalidContent("/expiresAt", "in-the-past", Message.of("key.expires-past"));
        }
        List<Scope> scopes = wanted.scopes() == null
                ? null
                : wanted.scopes().stream().distinct().toList();
        ApiKey key = new ApiKey(
                ApiKeyToken.newId(), wanted.name(), wanted.role(), scopes, wanted.expiresAt(), now, actor, null, null);
        if (!rows.add(key)) {
            throw ProblemException.conflict(Message.of("key.name-taken", wanted.name()));
        }
        String token = ApiKeyToken.make(key.id());
        rows.addSecret(key.id(), ApiKeyToken.hash(token), now);
        audit.done(actor, "create-key", null, null, key.id());
        return IssuedKey.of(key, token, null);
    }

    /**
     * Gives a key a new secret. The one before goes on working for a while, an older one ends at once.
     *
     * @throws ProblemException 404 for no key, 409 for one that is over or comes from the configuration, 422 if the
     *     secret before would work for too long
     */
    @Transactional
    public IssuedKey rotate(String id, Rotation wanted, String actor) {
        ApiKey key = rows.lock(id).orElseThrow(ProblemException::notFound);
        Instant now = rows.now();
        if (isOver(key, now)) {
            throw ProblemException.conflict(Message.of("key.over"));
        }
        if (id.equals(AdminKey.ID) && configuration.adminKey().isPresent()) {
            throw ProblemException.conflict(Message.of("key.configured"));
        }
        Instant end = wanted.previousUntil() == null ? now.plus(GRACE) : wanted.previousUntil();
        if (end.isAfter(now.plus(LONGEST_GRACE))) {
            throw ProblemException.invalidContent("/previousUntil", "too-late", Message.of("key.grace-too-long"));
        }
        rows.endSecrets(id, end.isBefore(now) ? now : end);
        String token = ApiKeyToken.make(id);
        rows.addSecret(id, ApiKeyToken.hash(token), now);
        audit.done(actor, "rotate-key", null, null, id);
        return IssuedKey.of(key, token, end.isBefore(now) ? now : end);
    }

    /**
     * Ends a key at once; one that was revoked before stays as it is.
     *
     * @param ownId the id of the key that asks, if it is one
     * @throws ProblemException 404 for no key, 409 if it would revoke itself and nobody could make another
     */
    @Transactional
    public void revoke(String id, @Nullable String ownId, String actor) {
        List<String> administrators = rows.lockAdministrators();
        ApiKey key = rows.lock(id).orElseThrow(ProblemException::notFound);
        if (key.revokedAt() != null) {
            return;
        }
        if (id.equals(ownId) && administrators.equals(List.of(id))) {
            throw ProblemException.conflict(Message.of("key.last-admin"));
        }
        rows.revoke(id, rows.now());
        audit.done(actor, "revoke-key", null, null, id);
    }

    private static boolean isOver(ApiKey key, Instant now) {
        return key.revokedAt() != null
                || (key.expiresAt() != null && !key.expiresAt().isAfter(now));
    }
}

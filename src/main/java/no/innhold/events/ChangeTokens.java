package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.platform.token.Fingerprint;
import no.innhold.platform.token.Seal;
import no.innhold.platform.token.SigningKey;

/**
 * Where consumers stand, as text that they carry: signed, opaque, bound to the filters they follow with. It has no date;
 * it expires when rows behind it are cut off.
 */
@ApplicationScoped
public class ChangeTokens {

    private static final String PURPOSE = "changes";
    private static final int FILTER_BYTES = 8;
    private static final int BYTES = 2 * Long.BYTES + FILTER_BYTES;

    private final SigningKey key;
    private final EventLog log;

    ChangeTokens(SigningKey key, EventLog log) {
        this.key = key;
        this.log = log;
    }

    /** The token of whoever has seen all rows up to this one and follows without filters. */
    public String of(long sequence) {
        return of(Standpoint.behind(sequence), "");
    }

    /** @param filters in one spelling, as {@link no.innhold.listing.Arguments#canonicalFilters} gives them */
    public String of(Standpoint standpoint, String filters) {
        return seal().close(ByteBuffer.allocate(BYTES)
                .putLong(standpoint.sequence())
                .putLong(standpoint.end())
                .put(digest(filters))
                .array());
    }

    /**
     * @param parameter the one that carried the token
     * @param filters those of the request, in one spelling
     * @throws ProblemException 400 for what is no token of ours or belongs to other filters
     */
    public Standpoint read(String parameter, String token, String filters) {
        ByteBuffer bytes = open(parameter, token);
        Standpoint standpoint = new Standpoint(bytes.getLong(), bytes.getLong());
        byte[] followed = new byte[FILTER_BYTES];
        bytes.get(followed);
        if (!Arrays.equals(followed, digest(filters))) {
            throw invalid(parameter, "other-filters", Message.of("changes.other-filters"));
        }
        return standpoint;
    }

    /**
     * As {@link #read(String, String, String)}, whatever the filters.
     *
     * @throws ProblemException 400 for what is no token of ours
     */
    public Standpoint read(String parameter, String token) {
        ByteBuffer bytes = open(parameter, token);
        return new Standpoint(bytes.getLong(), bytes.getLong());
    }

    /** Whether rows behind it are gone, or it comes from a log that was another one, so that one has to start over. */
    public boolean isExpired(Standpoint standpoint) {
        return isExpired(standpoint, log.horizon(), log.last());
    }

    static boolean isExpired(Standpoint standpoint, long horizon, long last) {
        return standpoint.end() < horizon || standpoint.end() > last;
    }

    /** 410: start over. */
    public static ProblemException expired(String parameter) {
        Message detail = Message.of("changes.expired");
        return ProblemException.of(ProblemType.GONE, detail)
                .withError(FieldError.parameter(parameter, "expired", detail));
    }

    private ByteBuffer open(String parameter, String token) {
        return seal().open(token)
                .filter(bytes -> bytes.length == BYTES)
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> invalid(parameter, "invalid", Message.of("changes.invalid-token", parameter)));
    }

    private Seal seal() {
        return Seal.of(key.secret(), PURPOSE);
    }

    private static byte[] digest(String filters) {
        return Arrays.copyOf(Fingerprint.of(filters), FILTER_BYTES);
    }

    private static ProblemException invalid(String parameter, String code, Message detail) {
        return ProblemException.of(ProblemType.INVALID_CURSOR, detail)
                .withError(FieldError.parameter(parameter, code, detail));
    }
}

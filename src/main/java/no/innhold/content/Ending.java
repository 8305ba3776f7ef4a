package no.innhold.content;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import no.innhold.content.value.Wire;
import org.jspecify.annotations.Nullable;

/** How a text ceased to be public, when somebody decided it. The latest that has begun speaks, until it is live again. */
@Entity
@Table(name = "ending")
@IdClass(Ending.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public class Ending {

    /** Primary key. */
    public record Key(UUID documentId, String locale, Instant endedAt) implements Serializable {}

    /** What the public is told. */
    public enum Kind implements Wire {
        GONE("gone"),
        WITHDRAWN("withdrawn"),
        REDIRECT("redirect");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @Override
        @JsonValue
        public String wire() {
            return wire;
        }
    }

    @Id
    private UUID documentId;

    @Id
    private String locale;

    private String kind;
    private @Nullable String explanation;
    private @Nullable String redirectTo;

    @Id
    private Instant endedAt;

    protected Ending() {}

    /** @param redirectTo a path of this service or an https URL; present exactly when the kind is a redirect */
    public Ending(
            UUID documentId,
            String locale,
            Kind kind,
            @Nullable String explanation,
            @Nullable String redirectTo,
            Instant endedAt) {
        this.documentId = documentId;
        this.locale = locale;
        this.kind = kind.wire();
        this.explanation = explanation;
        this.redirectTo = redirectTo;
        this.endedAt = endedAt;
    }

    public String locale() {
        return locale;
    }

    public Kind kind() {
        return Wire.parse(Kind.class, kind).orElseThrow();
    }

    public @Nullable String explanation() {
        return explanation;
    }

    public @Nullable String redirectTo() {
        return redirectTo;
    }

    public Instant endedAt() {
        return endedAt;
    }
}

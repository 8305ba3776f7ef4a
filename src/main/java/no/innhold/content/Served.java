package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Which edition answers which wish and when: derived by the database, only ever read here, in queries. */
@Entity
@Immutable
@Table(name = "served")
@IdClass(Served.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // the fields are read by queries
public class Served {

    /** Primary key. */
    public record Key(UUID documentId, String wish, Instant liveFrom) implements Serializable {}

    @Id
    private UUID documentId;

    @Id
    private String wish;

    @Id
    private Instant liveFrom;

    private @Nullable Instant liveUntil;
    private boolean past;
    private UUID editionId;
    private String type;
    private String locale;
    private String slug;
    private String title;
    private Instant publishedAt;
    private Instant updatedAt;
    private @Nullable String changeNote;
    private @Nullable Instant starts;
    private @Nullable Instant ends;
    private @Nullable Instant overAt;
    private Instant startsRising;
    private Instant startsFalling;
    private Instant endsRising;
    private Instant endsFalling;

    protected Served() {}
}

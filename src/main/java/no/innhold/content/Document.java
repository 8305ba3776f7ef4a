package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identity of a content item; its texts are editions. */
@Entity
@Table(name = "document")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public class Document {

    /** Who is named where somebody was erased. */
    public static final String ERASED = "erased";

    @Id
    private UUID id;

    private String type;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant trashedAt;
    private @Nullable Instant erasedAt;

    protected Document() {}

    public Document(UUID id, ContentType type, Instant createdAt, String createdBy) {
        this.id = id;
        this.type = type.wire();
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    public UUID id() {
        return id;
    }

    public ContentType type() {
        return ContentType.of(type);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public void trash(Instant at) {
        trashedAt = at;
    }

    public void untrash() {
        trashedAt = null;
    }

    /** Leaves the tombstone only: that there was a document of its type, and when it ceased to be. */
    public void erase(Instant at) {
        erasedAt = at;
        trashedAt = null;
        createdBy = ERASED;
    }
}

package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slug that a document has or publicly had; no other document of the type can take it. */
@Entity
@Table(name = "slug_history")
@IdClass(SlugHistory.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SlugHistory {

    /** Primary key. */
    public record Key(String type, String slug) implements Serializable {}

    @Id
    private String type;

    @Id
    private String slug;

    private UUID documentId;
    private @Nullable Instant publicFrom;

    protected SlugHistory() {}

    public SlugHistory(Document document, String slug) {
        this.type = document.type().wire();
        this.slug = slug;
        this.documentId = document.id();
    }

    public String slug() {
        return slug;
    }

    public UUID documentId() {
        return documentId;
    }

    /** When an edition with this slug first is or was public; absent while only drafts carry it. */
    public @Nullable Instant publicFrom() {
        return publicFrom;
    }

    /** An edition with this slug is public from the instant on. */
    public void publicFrom(Instant instant) {
        if (publicFrom == null || instant.isBefore(publicFrom)) {
            publicFrom = instant;
        }
    }
}

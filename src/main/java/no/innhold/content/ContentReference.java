package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reference from an edition to another document, in the order the editor gave. */
@Entity
@Immutable
@Table(name = "content_reference")
@IdClass(ContentReference.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public class ContentReference {

    /** Primary key. */
    public record Key(UUID editionId, String relation, int position) implements Serializable {}

    @Id
    private UUID editionId;

    @Id
    private String relation;

    @Id
    private int position;

    private UUID documentId;
    private UUID targetId;

    protected ContentReference() {}

    public ContentReference(Edition owner, String relation, int position, UUID targetId) {
        this.editionId = owner.id();
        this.documentId = owner.head().documentId();
        this.relation = relation;
        this.position = position;
        this.targetId = targetId;
    }

    public String relation() {
        return relation;
    }

    public UUID targetId() {
        return targetId;
    }
}

package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A reference from an edition to an organisation or topic; follows its entry when that is merged into another. */
@Entity
@Table(name = "vocabulary_reference")
@IdClass(VocabularyReference.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public class VocabularyReference {

    /** Primary key. */
    public record Key(UUID editionId, String relation, int position) implements Serializable {}

    @Id
    private UUID editionId;

    @Id
    private String relation;

    @Id
    private int position;

    private UUID documentId;
    private UUID entryId;

    protected VocabularyReference() {}

    public VocabularyReference(Edition owner, String relation, int position, UUID entryId) {
        this.editionId = owner.id();
        this.documentId = owner.head().documentId();
        this.relation = relation;
        this.position = position;
        this.entryId = entryId;
    }

    public String relation() {
        return relation;
    }

    public UUID entryId() {
        return entryId;
    }
}

package no.innhold.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation or topic: a slug and a name per locale. */
@Entity
@Table(name = "vocabulary_entry")
@Inheritance(strategy = InheritanceType.JOINED)
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
public abstract class VocabularyEntry {

    @Id
    private UUID id;

    private String vocabulary;
    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    @Version
    private int version;

    protected VocabularyEntry() {}

    /** @param names by locale, at least one */
    protected VocabularyEntry(UUID id, Vocabulary vocabulary, String slug, Map<String, String> names) {
        this.id = id;
        this.vocabulary = vocabulary.wire();
        this.slug = slug;
        this.names = inOrder(names);
    }

    /** @param newNames by locale, at least one */
    protected void rename(String newSlug, Map<String, String> newNames) {
        slug = newSlug;
        names = inOrder(newNames);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public Map<String, String> names() {
        return names;
    }

    public int version() {
        return version;
    }

    /** As the database will give them back. */
    private static Map<String, String> inOrder(Map<String, String> names) {
        return Collections.unmodifiableMap(new TreeMap<>(names));
    }
}

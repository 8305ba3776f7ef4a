package no.innhold.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import org.jspecify.annotations.Nullable;

/** A subject that content is about. */
@Entity
@Table(name = "topic")
@SuppressWarnings("unused") // queries read the fields
class Topic extends VocabularyEntry {

    private @Nullable String los;

    protected Topic() {}

    Topic(UUID id, String slug, TopicInput input) {
        super(id, Vocabulary.TOPIC, slug, input.title());
        los = input.los();
    }

    void change(String slug, TopicInput input) {
        rename(slug, input.title());
        los = input.los();
    }

    /** What an editor would send to save the same again. */
    TopicInput input() {
        return new TopicInput(slug(), names(), los);
    }
}

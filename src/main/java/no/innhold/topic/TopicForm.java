package no.innhold.topic;

import jakarta.inject.Singleton;
import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.publishing.EntryForm;

/** How topics are edited. */
@Singleton
class TopicForm implements EntryForm<TopicInput> {

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.TOPIC;
    }

    @Override
    public Class<TopicInput> inputClass() {
        return TopicInput.class;
    }

    @Override
    public VocabularyEntry entry(UUID id, String slug, TopicInput input) {
        return new Topic(id, slug, input);
    }

    @Override
    public Class<Topic> entryClass() {
        return Topic.class;
    }

    @Override
    public void change(VocabularyEntry entry, String slug, TopicInput input) {
        entryClass().cast(entry).change(slug, input);
    }

    @Override
    public TopicInput input(VocabularyEntry entry) {
        return entryClass().cast(entry).input();
    }

    @Override
    public String nameField() {
        return "title";
    }
}

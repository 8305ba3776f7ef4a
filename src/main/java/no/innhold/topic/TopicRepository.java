package no.innhold.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.vocabulary.VocabularyCollection;

/** How topics are read. */
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, UUID>, VocabularyCollection<TopicRow> {

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.TOPIC;
    }

    @Override
    public String entity() {
        return "Topic";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.topic.TopicRow(%s, v.los)";
    }

    @Override
    public Class<TopicRow> rowClass() {
        return TopicRow.class;
    }

    @Override
    public TopicDetail detail(TopicRow row, LocaleChain chain, long uses) {
        return TopicDetail.of(row, chain, uses);
    }
}

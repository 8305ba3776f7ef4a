package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.delivery.query.LiveText;
import no.innhold.delivery.query.LiveTexts;
import no.innhold.search.index.text.Term;

/** Reads from the database what the index is made of. */
@ApplicationScoped
class Texts {

    private final LiveTexts live;
    private final Locales locales;

    Texts(LiveTexts live, Locales locales) {
        this.live = live;
        this.locales = locales;
    }

    /** The next documents that have texts, in the order of their ids. */
    List<UUID> documents(UUID after, int limit) {
        return live.documents(after, limit);
    }

    /** The texts of each of the documents, also of those that have none. */
    Map<UUID, List<LiveText>> of(Collection<UUID> documents) {
        Map<UUID, List<LiveText>> texts = new HashMap<>(live.of(documents));
        documents.forEach(document -> texts.putIfAbsent(document, List.of()));
        return texts;
    }

    /** All topics, as readers of each locale see them. */
    @Transactional
    List<Term> topics() {
        List<Term> topics = new ArrayList<>();
        for (String wish : locales.configured()) {
            live.topics(wish).forEach(topic -> topics.add(new Term(topic.slug(), wish, topic.name())));
        }
        return topics;
    }
}

package no.innhold.delivery.item;

import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Names;
import no.innhold.content.Vocabulary;

/** One reference from an edition to a vocabulary entry, as it was read. */
public record VocabularyRefRow(String relation, UUID entryId, String slug, Map<String, String> names) {

    TopicRef topic(LocaleChain chain) {
        return new TopicRef(slug, Names.in(chain, names), Vocabulary.TOPIC.href(slug));
    }

    OrganisationRef organisation(LocaleChain chain) {
        return new OrganisationRef(slug, Names.in(chain, names), Vocabulary.ORGANISATION.href(slug));
    }
}

package no.innhold.publishing.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.innhold.content.Vocabulary;
import no.innhold.content.value.Slug;
import no.innhold.content.value.Wire;
import org.hibernate.Session;

/** Organisations and topics that name a person. They are told, not changed: a firm can be called after somebody. */
@ApplicationScoped
class PersonalEntries {

    /** All that an editor can write in an entry, and the names that it has had in addresses. */
    private static final String TEXTS = """
            select v.vocabulary, v.slug, cast(jsonb_build_array(v.names, o.url, o.location, o.ror, t.los) as text) as texts,
                (select string_agg('-' || x.slug || '-', ' ') from (
                  select v.slug union select h.slug from vocabulary_slug_history h where h.entry_id = v.id) x) as slugs
              from vocabulary_entry v left join organisation o on o.id = v.id left join topic t on t.id = v.id""";

    private record Entry(String vocabulary, String slug, String texts, String slugs) {

        String href() {
            return Wire.parse(Vocabulary.class, vocabulary).orElseThrow().href(slug);
        }
    }

    private final Session session;
    private final ObjectMapper json;

    PersonalEntries(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Their addresses, in order. */
    List<String> naming(Person person) {
        PersonalSearch search = new PersonalSearch(person);
        String part =
                person.name().flatMap(Slug::of).map(slug -> "-" + slug + "-").orElse("\n");
        String sql = "select * from (" + TEXTS + ") e where " + search.condition("e.texts")
                + " or strpos(e.slugs, :part) > 0"
                + " order by e.vocabulary, e.slug";
        return search.bind(session.createNativeQuery(sql, Entry.class))
                .setParameter("part", part)
                .getResultStream()
                .filter(entry -> isNamed(entry, person, part))
                .map(Entry::href)
                .toList();
    }

    private boolean isNamed(Entry entry, Person person, String part) {
        if (entry.slugs().contains(part)) {
            return true;
        }
        List<String> texts = new ArrayList<>();
        collect(read(entry.texts()), texts);
        return texts.stream().anyMatch(text -> person.isMentionedIn(text) || person.isInAddress(text));
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(member -> collect(member, texts));
    }

    private JsonNode read(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

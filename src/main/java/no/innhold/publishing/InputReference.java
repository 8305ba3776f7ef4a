package no.innhold.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One reference as an editor wrote it.
 *
 * @param relation name of the field, under which it is stored
 * @param pointer JSON Pointer to it in what was sent
 * @param vocabulary what it must be an entry of, absent for content
 * @param contents the content types it can be of, empty for a vocabulary
 * @param value a slug, or for content also an id
 */
public record InputReference(
        String relation,
        int position,
        String pointer,
        @Nullable Vocabulary vocabulary,
        Set<ContentType> contents,
        String value) {

    /** The slug of content, without the collection that may stand before it: {@code news/slug}. */
    public String contentSlug() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** The types that the content can have as it is written: {@code news/slug} says which of several is meant. */
    public Set<ContentType> contentTypes() {
        int slash = value.indexOf('/');
        return slash < 0
                ? contents
                : contents.stream()
                        .filter(t -> t.collection().equals(value.substring(0, slash)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public static List<InputReference> entries(String relation, Vocabulary vocabulary, List<String> slugs) {
        List<InputReference> references = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            references.add(
                    new InputReference(relation, i, "/" + relation + "/" + i, vocabulary, Set.of(), slugs.get(i)));
        }
        return references;
    }

    /** A field that holds at most one entry. */
    public static List<InputReference> entry(String relation, Vocabulary vocabulary, @Nullable String slug) {
        return slug == null
                ? List.of()
                : List.of(new InputReference(relation, 0, "/" + relation, vocabulary, Set.of(), slug));
    }

    public static List<InputReference> contents(String relation, Set<ContentType> types, List<String> values) {
        List<InputReference> references = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            references.add(new InputReference(relation, i, "/" + relation + "/" + i, null, types, values.get(i)));
        }
        return references;
    }
}

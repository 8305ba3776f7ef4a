package no.innhold.delivery.item;

import java.util.Set;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A field of a content type that refers to something else.
 *
 * @param name the JSON key
 * @param contents the content types it can point at, empty for a vocabulary
 * @param vocabulary the vocabulary it points at, absent for content
 * @param owner the relation that is stored on the other side, absent when this side owns the reference
 * @param expandable whether {@code expand} takes it
 */
public record Relation(
        String name,
        Set<ContentType> contents,
        @Nullable Vocabulary vocabulary,
        @Nullable String owner,
        boolean expandable) {

    public static final Relation TOPICS = new Relation("topics", Set.of(), Vocabulary.TOPIC, null, false);

    public static Relation organisations(String name, boolean expandable) {
        return new Relation(name, Set.of(), Vocabulary.ORGANISATION, null, expandable);
    }

    public static Relation contents(String name, ContentType... targets) {
        return new Relation(name, Set.of(targets), null, null, true);
    }

    /** The other side of references that {@code source} states in its relation {@code owner}. */
    public static Relation derived(String name, ContentType source, String owner) {
        return new Relation(name, Set.of(source), null, owner, true);
    }

    /** Whether it points at content, and not at a vocabulary. */
    public boolean isContent() {
        return vocabulary == null;
    }
}

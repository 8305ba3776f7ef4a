package no.innhold.content.epoch;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.content.Document;
import no.innhold.content.Vocabulary;

/**
 * What a transaction changes of that which the public sees, now or from a later instant on. It is fired as an event in
 * the transaction that does it.
 *
 * @param types the content types and vocabularies whose epochs advance
 * @param documents those whose texts change; one too many does no harm, one too few is never announced
 * @param entries entries of vocabularies that come, change or go
 * @param everything whether anything may have changed, so that nothing is named
 */
public record PublicChange(Set<String> types, Set<UUID> documents, Set<UUID> entries, boolean everything) {

    public static PublicChange of(Collection<Document> documents) {
        return new PublicChange(
                documents.stream().map(d -> d.type().wire()).collect(Collectors.toCollection(TreeSet::new)),
                documents.stream().map(Document::id).collect(Collectors.toSet()),
                Set.of(),
                false);
    }

    public static PublicChange of(Vocabulary vocabulary, UUID entry) {
        return new PublicChange(Set.of(vocabulary.wire()), Set.of(), Set.of(entry), false);
    }

    /** Of what answers say in other words than texts and entries: no row of the log tells of it. */
    public static PublicChange ofAnswers(String epoch) {
        return new PublicChange(Set.of(epoch), Set.of(), Set.of(), false);
    }

    /** Of which texts are served in which locale. */
    public static PublicChange ofEverything() {
        return new PublicChange(Set.of(), Set.of(), Set.of(), true);
    }

    /** The same, and these documents as well. */
    public PublicChange with(Collection<UUID> others) {
        Set<UUID> all = new TreeSet<>(documents);
        all.addAll(others);
        return new PublicChange(types, all, entries, everything);
    }
}

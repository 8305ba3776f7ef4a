package no.innhold.delivery.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Names;
import org.jspecify.annotations.Nullable;

/** The references of the rows of one answer, read in a fixed number of statements. */
public final class Resolved {

    private final LocaleChain chain;
    private final Map<UUID, List<VocabularyRefRow>> entriesByEdition;
    private final Map<UUID, List<ContentRefRow>> contentsByOwner;
    private final Set<String> expanded;
    private final Map<UUID, ContentLink> contents;
    private final Map<UUID, OrganisationLink> organisations;

    /**
     * @param contentsByOwner references by the edition that states them, and by the document they are derived for
     * @param expanded relations shown in full
     */
    public Resolved(
            LocaleChain chain,
            Map<UUID, List<VocabularyRefRow>> entriesByEdition,
            Map<UUID, List<ContentRefRow>> contentsByOwner,
            Set<String> expanded,
            Map<UUID, ContentLink> contents,
            Map<UUID, OrganisationLink> organisations) {
        this.chain = chain;
        this.entriesByEdition = entriesByEdition;
        this.contentsByOwner = contentsByOwner;
        this.expanded = expanded;
        this.contents = contents;
        this.organisations = organisations;
    }

    public List<TopicRef> topics(ItemRow item) {
        return entries(item, Relation.TOPICS.name()).stream()
                .map(r -> r.topic(chain))
                .toList();
    }

    public List<OrganisationLink> organisations(ItemRow item, String relation) {
        return entries(item, relation).stream().map(r -> link(r, relation)).toList();
    }

    /** The organisation of a relation that holds at most one. */
    public @Nullable OrganisationLink organisation(ItemRow item, String relation) {
        return organisations(item, relation).stream().findFirst().orElse(null);
    }

    /** Its name. */
    public @Nullable String organisationName(ItemRow item, String relation) {
        return entries(item, relation).stream()
                .map(r -> Names.in(chain, r.names()))
                .findFirst()
                .orElse(null);
    }

    /** Live items the edition refers to, in the editor's order. */
    public List<ContentLink> contents(ItemRow item, String relation) {
        return links(item.editionId(), relation, relation);
    }

    /** Live items that refer to this one in their relation {@code owner}, by title. */
    public List<ContentLink> referring(ItemRow item, String relation, String owner) {
        return links(item.documentId(), owner, relation);
    }

    private List<ContentLink> links(UUID owner, String stored, String shownAs) {
        return contentsByOwner.getOrDefault(owner, List.of()).stream()
                .filter(r -> r.relation().equals(stored))
                .map(r -> expanded.contains(shownAs) ? contents.getOrDefault(r.id(), r.ref()) : r.ref())
                .toList();
    }

    private List<VocabularyRefRow> entries(ItemRow item, String relation) {
        return entriesByEdition.getOrDefault(item.editionId(), List.of()).stream()
                .filter(r -> r.relation().equals(relation))
                .toList();
    }

    private OrganisationLink link(VocabularyRefRow row, String relation) {
        OrganisationRef shortForm = row.organisation(chain);
        return expanded.contains(relation) ? organisations.getOrDefault(row.entryId(), shortForm) : shortForm;
    }
}

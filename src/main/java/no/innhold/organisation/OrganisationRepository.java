package no.innhold.organisation;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.OrganisationLinks;
import no.innhold.delivery.reading.Reading;
import no.innhold.delivery.vocabulary.EntryDetails;
import no.innhold.delivery.vocabulary.VocabularyCollection;

/** How organisations are read. */
@ApplicationScoped
class OrganisationRepository
        implements PanacheRepositoryBase<Organisation, UUID>, VocabularyCollection<OrganisationRow>, OrganisationLinks {

    private final EntryDetails details;

    OrganisationRepository(EntryDetails details) {
        this.details = details;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.ORGANISATION;
    }

    @Override
    public String entity() {
        return "Organisation";
    }

    @Override
    public String rowTemplate() {
        return "new no.innhold.organisation.OrganisationRow(%s, v.kind, v.url, v.location, v.orgNumber, v.ror)";
    }

    @Override
    public Class<OrganisationRow> rowClass() {
        return OrganisationRow.class;
    }

    @Override
    public OrganisationDetail detail(OrganisationRow row, LocaleChain chain, long uses) {
        return OrganisationDetail.of(row, chain, uses);
    }

    @Override
    public Map<UUID, OrganisationLink> links(Collection<UUID> ids, Reading reading) {
        return details.byId(this, reading, ids).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> (OrganisationLink) e.getValue()));
    }

    @Override
    public Class<? extends OrganisationLink> linkClass() {
        return OrganisationDetail.class;
    }
}

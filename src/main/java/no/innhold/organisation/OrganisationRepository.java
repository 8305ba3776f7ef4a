package no.innhold.organisation;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.LocaleChain;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.OrganisationLink;
import no.innhold.delivery.OrganisationLinks;
import no.innhold.delivery.Reading;
import no.innhold.delivery.VocabularyCollection;
import no.innhold.delivery.VocabularyQuery;

/** How organisations are read. */
@ApplicationScoped
class OrganisationRepository
        implements PanacheRepositoryBase<Organisation, UUID>, VocabularyCollection<OrganisationRow>, OrganisationLinks {

    private final VocabularyQuery query;

    OrganisationRepository(VocabularyQuery query) {
        this.query = query;
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
    public OrganisationDetail detail(OrganisationRow row, LocaleChain chain) {
        return OrganisationDetail.of(row, chain);
    }

    @Override
    public Map<UUID, OrganisationLink> links(Collection<UUID> ids, Reading reading) {
        return query.byId(this, reading, ids).stream()
                .collect(toMap(row -> row.entry().id(), row -> detail(row, reading.chain())));
    }

    @Override
    public Class<? extends OrganisationLink> linkClass() {
        return OrganisationDetail.class;
    }
}

package no.innhold.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.value.Place;
import no.innhold.content.value.Wire;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that content refers to. */
@Entity
@Table(name = "organisation")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
class Organisation extends VocabularyEntry {

    private String kind;
    private @Nullable String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Place location;

    private @Nullable String orgNumber;
    private @Nullable String ror;

    protected Organisation() {}

    Organisation(UUID id, String slug, OrganisationInput input) {
        super(id, Vocabulary.ORGANISATION, slug, input.name());
        state(input);
    }

    void change(String slug, OrganisationInput input) {
        rename(slug, input.name());
        state(input);
    }

    private void state(OrganisationInput input) {
        kind = input.kind().wire();
        url = input.url();
        location = input.location();
        orgNumber = input.orgNumber();
        ror = input.ror();
    }

    /** What an editor would send to save the same again. */
    OrganisationInput input() {
        OrganisationKind known = Wire.parse(OrganisationKind.class, kind).orElseThrow();
        return new OrganisationInput(slug(), names(), known, url, location, orgNumber, ror);
    }
}

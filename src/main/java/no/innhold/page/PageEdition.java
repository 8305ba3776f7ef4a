package no.innhold.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import no.innhold.content.Edition;
import no.innhold.content.EditionDates;
import no.innhold.content.EditionHead;
import no.innhold.content.EditionText;
import no.innhold.publishing.StatedReferences;
import org.jspecify.annotations.Nullable;

/** One save of a page. */
@Entity
@Table(name = "page_edition")
@SuppressWarnings("unused") // queries read the fields
class PageEdition extends Edition {

    private @Nullable String section;

    protected PageEdition() {}

    PageEdition(EditionHead head, PageInput input) {
        super(head, input.text(), EditionDates.NONE);
        section = input.section();
    }

    /** What an editor would send to save the same again. */
    PageInput input(StatedReferences references) {
        EditionText text = text();
        return new PageInput(
                head().slug(),
                text.title(),
                text.summary(),
                text.body(),
                references.all("topics"),
                text.image(),
                text.links(),
                text.attachments(),
                text.contacts(),
                text.reviewBy(),
                text.canonicalUrl(),
                section);
    }
}

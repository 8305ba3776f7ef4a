package no.innhold.news;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import no.innhold.content.Edition;
import no.innhold.content.EditionDates;
import no.innhold.content.EditionHead;
import no.innhold.content.EditionText;
import no.innhold.content.value.Wire;
import no.innhold.publishing.StatedReferences;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One save of a news item. */
@Entity
@Table(name = "news_edition")
@SuppressWarnings({"NullAway.Init", "unused"}) // Hibernate fills the fields, queries read them
class NewsEdition extends Edition {

    private @Nullable String category;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Byline> byline;

    protected NewsEdition() {}

    NewsEdition(EditionHead head, NewsInput input) {
        super(head, input.text(), EditionDates.NONE);
        category = input.category() == null ? null : input.category().wire();
        byline = input.byline();
    }

    /** What an editor would send to save the same again. */
    NewsInput input(StatedReferences references) {
        EditionText text = text();
        return new NewsInput(
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
                Wire.parse(NewsCategory.class, category).orElse(null),
                byline,
                references.all("related"));
    }
}

package no.innhold.news;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import no.innhold.content.Edition;
import no.innhold.content.EditionDates;
import no.innhold.content.EditionHead;
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
}

package no.innhold.search.index;

import static no.innhold.search.index.Texts.NOW;
import static no.innhold.search.index.Texts.found;
import static no.innhold.search.index.Texts.index;
import static no.innhold.search.index.Texts.live;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.index.text.Term;
import org.junit.jupiter.api.Test;

/** What is not live is not there: neither as a hit nor as a hint. */
class LiveTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private final SearchIndex index = index(
            text("nytt", "Nytt svømmebasseng", "Bassenget er varmt."),
            live(text("plan", "Statsbesøket i mai", "Kongeparet kommer."), LATER, null),
            live(text("slutt", "Utstillingen", "Malerier."), NOW.minusSeconds(60), NOW));

    @Test
    void a_text_is_found_from_its_beginning_to_its_end() {
        assertThat(found(index, "utstillingen")).isEmpty();
        assertThat(Texts.slugs(index.search(Question.of("utstillingen", "nb", NOW.minusMillis(1), 5))))
                .containsExactly("slutt");
        assertThat(found(index, "kongeparet")).isEmpty();
        assertThat(Texts.slugs(index.search(Question.of("kongeparet", "nb", LATER, 5))))
                .containsExactly("plan");
    }

    @Test
    void a_word_of_a_text_to_come_is_neither_proposed_nor_known() {
        assertThat(index.search(Question.of("statsbesøkett", "nb", NOW, 5)).didYouMean())
                .isNull();
        assertThat(index.search(Question.of("statsbesøkett", "nb", LATER, 5)).didYouMean())
                .isEqualTo("statsbesøket");
        assertThat(index.suggest("stats", "nb", NOW, 5)).isEmpty();
        assertThat(index.suggest("stats", "nb", LATER, 5))
                .extracting(Suggestion::text)
                .containsExactly("Statsbesøket i mai");
    }

    @Test
    void a_word_of_a_text_to_come_counts_as_misspelled_like_any_other() {
        index.replace(Texts.identity("x"), List.of(live(text("x", "Bassengett", ""), LATER, null)));
        index.refresh();
        assertThat(index.search(Question.of("bassengett", "nb", NOW, 5)).didYouMean())
                .isEqualTo("bassenget");
    }

    @Test
    void a_reader_of_another_language_is_not_served() {
        index.replace(Texts.identity("nn"), List.of(Texts.in("nn", text("nn", "Ferja", "Rutene."))));
        index.refresh();
        assertThat(found(index, "ferja")).isEmpty();
        assertThat(Texts.slugs(index.search(Question.of("ferja", "nn", NOW, 5))))
                .containsExactly("nn");
    }

    @Test
    void what_is_replaced_or_gone_is_not_found_any_more() {
        index.replace(Texts.identity("nytt"), List.of(text("nytt", "Gammel ishall", "Kald.")));
        index.refresh();
        assertThat(found(index, "svømmebasseng")).isEmpty();
        assertThat(found(index, "ishall")).containsExactly("nytt");
        index.replace(Texts.identity("nytt"), List.of());
        index.refresh();
        assertThat(found(index, "ishall")).isEmpty();
    }

    @Test
    void every_live_document_of_a_type_that_matches_is_listed() {
        assertThat(index.matching("basseng", ContentType.NEWS, "nb", NOW)).containsExactly(Texts.identity("nytt"));
        assertThat(index.matching("basseng", ContentType.PAGE, "nb", NOW)).isEmpty();
        assertThat(index.matching("\u0000 \"\" -", ContentType.NEWS, "nb", NOW)).isEmpty();
    }

    @Test
    void a_topic_is_suggested_only_while_a_live_text_has_it() {
        index.topics(List.of(new Term("bad", "nb", "Badeliv"), new Term("bad", "nn", "Badeliv ved sjøen")));
        index.refresh();
        assertThat(index.suggest("bade", "nb", NOW, 5)).isEmpty();
        LiveText withTopic = Texts.filed(
                text("strand", "Stranden", ""),
                ContentType.PAGE,
                2026,
                NOW,
                List.of(new LiveText.Named("bad", "Badeliv")));
        index.replace(withTopic.document(), List.of(live(withTopic, LATER, null)));
        index.refresh();
        assertThat(index.suggest("bade", "nb", NOW, 5)).isEmpty();
        assertThat(index.suggest("bade", "nb", LATER, 5)).containsExactly(new Suggestion("Badeliv", null, "bad", "nb"));
    }
}

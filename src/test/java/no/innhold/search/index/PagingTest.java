package no.innhold.search.index;

import static no.innhold.search.index.Texts.NOW;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.delivery.query.LiveText.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that neither repeat nor lose, and the counts beside them. */
class PagingTest {

    private static final int TEXTS = 57;
    private static final Named BAD = new Named("bad", "Bad");
    private static final Named VEI = new Named("vei", "Vei");

    private final SearchIndex index = Texts.index(IntStream.range(0, TEXTS)
            .mapToObj(i -> Texts.filed(
                    text("tunnel-" + i, i % 3 == 0 ? "Tunnelen" : "Veien", "Tunnel ".repeat(1 + i % 4) + "stengt."),
                    i % 2 == 0 ? ContentType.NEWS : ContentType.PAGE,
                    2020 + i % 5,
                    // several at the same instant
                    NOW.minusSeconds(i / 4 * 86_400L),
                    i % 2 == 0 ? List.of(BAD, VEI) : List.of(VEI)))
            .toArray(LiveText[]::new));

    private static Question question(Ordering ordering, Position beyond, boolean backwards) {
        return new Question(
                "tunnel", Set.of(), Set.of(), Set.of(), Set.of(), "nb", NOW, ordering, 10, beyond, backwards, false);
    }

    @ParameterizedTest
    @EnumSource(Ordering.class)
    void pages_hold_every_hit_once_in_both_directions(Ordering ordering) {
        List<Hit> forwards = new ArrayList<>();
        Found page = index.search(question(ordering, null, false));
        forwards.addAll(page.hits());
        while (page.more()) {
            page = index.search(
                    question(ordering, forwards.get(forwards.size() - 1).position(), false));
            forwards.addAll(page.hits());
        }
        assertThat(forwards).extracting(Hit::slug).doesNotHaveDuplicates().hasSize(TEXTS);
        assertThat(page.total()).isEqualTo(TEXTS);

        List<Hit> backwards = new ArrayList<>(List.of(forwards.get(TEXTS - 1)));
        do {
            page = index.search(question(ordering, backwards.get(0).position(), true));
            backwards.addAll(0, page.hits());
        } while (page.more());
        assertThat(backwards)
                .extracting(Hit::slug)
                .isEqualTo(forwards.stream().map(Hit::slug).toList());
    }

    @Test
    void by_relevance_nothing_that_stays_is_lost_or_repeated_while_others_publish() {
        List<Hit> seen = new ArrayList<>();
        Found page = index.search(question(Ordering.RELEVANCE, null, false));
        seen.addAll(page.hits());
        for (int i = 0; page.more(); i++) {
            // each makes the word less telling, and every score lower
            for (int j = 0; j < 20; j++) {
                String slug = "ny-" + i + "-" + j;
                index.replace(Texts.identity(slug), List.of(text(slug, "Tunnelen", "Tunnel tunnel tunnel åpnet.")));
            }
            index.refresh();
            page = index.search(
                    question(Ordering.RELEVANCE, seen.get(seen.size() - 1).position(), false));
            seen.addAll(page.hits());
        }
        assertThat(seen.stream().map(Hit::slug).filter(slug -> slug.startsWith("tunnel-")))
                .doesNotHaveDuplicates()
                .hasSize(TEXTS);
    }

    @Test
    void a_page_follows_its_position_although_the_hit_there_is_gone() {
        List<Hit> first = index.search(question(Ordering.NEWEST, null, false)).hits();
        List<Hit> second = index.search(question(Ordering.NEWEST, first.get(9).position(), false))
                .hits();
        index.replace(first.get(9).document(), List.of());
        index.refresh();
        assertThat(index.search(question(Ordering.NEWEST, first.get(9).position(), false))
                        .hits())
                .extracting(Hit::slug)
                .isEqualTo(second.stream().map(Hit::slug).toList());
    }

    @Test
    void the_order_is_by_time_and_by_score() {
        assertThat(index.search(question(Ordering.OLDEST, null, false)).hits())
                .extracting(Hit::publishedAt)
                .isSorted();
        assertThat(index.search(question(Ordering.NEWEST, null, false)).hits())
                .extracting(Hit::publishedAt)
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(index.search(question(Ordering.RELEVANCE, null, false)).hits())
                .extracting(Hit::score)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void a_facet_does_not_filter_itself() {
        Found found = index.search(new Question(
                "tunnel",
                Set.of(ContentType.NEWS),
                Set.of(),
                Set.of(2020, 2021),
                Set.of(),
                "nb",
                NOW,
                Ordering.RELEVANCE,
                10,
                null,
                false,
                false));
        // even numbers below 57 that end in 0, 5, 1 or 6
        assertThat(found.total()).isEqualTo(12);
        assertThat(found.facets().get(Facet.TYPE))
                .containsExactly(new FacetCount("news", null, 12), new FacetCount("page", null, 12));
        assertThat(found.facets().get(Facet.TOPIC))
                .containsExactly(new FacetCount("bad", "Bad", 12), new FacetCount("vei", "Vei", 12));
        assertThat(found.facets().get(Facet.YEAR))
                .extracting(FacetCount::value)
                .containsExactlyInAnyOrder("2020", "2021", "2022", "2023", "2024");
        assertThat(found.facets().get(Facet.PARTNER)).isEmpty();
    }

    @Test
    void a_topic_that_is_chosen_leaves_out_texts_without_it() {
        Found found = index.search(new Question(
                "tunnel",
                Set.of(),
                Set.of("bad"),
                Set.of(),
                Set.of(),
                "nb",
                NOW,
                Ordering.RELEVANCE,
                100,
                null,
                false,
                false));
        assertThat(found.hits()).hasSize(29).allMatch(hit -> hit.type() == ContentType.NEWS);
        assertThat(found.facets().get(Facet.TOPIC))
                .containsExactly(new FacetCount("vei", "Vei", TEXTS), new FacetCount("bad", "Bad", 29));
    }
}

package no.innhold.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After any sequence of saving, publishing, scheduling and expiring, in three locales and with changes of slug, the
 * derived rows are those of a rebuild, and say of every instant what the periods say.
 */
@QuarkusTest
@Tag("once")
class ServedPropertyTest {

    private static final int TRIES = 120;

    private static final Map<String, List<String>> CHAINS =
            Map.of("nb", List.of("nb", "nn", "en"), "nn", List.of("nn", "nb", "en"), "en", List.of("en", "nb", "nn"));

    @Inject
    Editor editor;

    @Inject
    PeriodReader reader;

    private final Tries tries = Tries.begin();

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void what_is_served_follows_from_the_periods() {
        for (int i = 0; i < TRIES; i++) {
            UUID document = randomLife(i);
            assertThat(reader.rowsThatDiffer(document)).as("rebuilt, %s", tries).isEmpty();
            assertModel(document);
        }
        assertThat(reader.rowsThatDiffer(null)).as("all rebuilt, %s", tries).isEmpty();
    }

    private UUID randomLife(int number) {
        Edition first = editor.draft(ContentType.PAGE, locale(), content(number));
        UUID document = first.head().documentId();
        List<Edition> editions = new ArrayList<>(List.of(first));
        for (int step = 2 + tries.below(7); step > 0; step--) {
            switch (tries.below(5)) {
                case 0 -> editions.add(editor.draft(ContentType.PAGE, document, locale(), content(number)));
                case 1 -> editor.expire(tries.oneOf(editions));
                default -> publish(tries.oneOf(editions));
            }
        }
        if (tries.oneIn(3)) {
            reader.age(document, tries.below(200_000));
        }
        return document;
    }

    /** At once or soon, for ever or not; what the command refuses is no part of the life. */
    private void publish(Edition edition) {
        Instant now = editor.now();
        Instant from = tries.oneIn(2) ? null : now.plusSeconds(10L + tries.below(100));
        Instant until = tries.oneIn(2) ? null : now.plusSeconds(20L + tries.below(100));
        try {
            editor.publish(edition, new PublishRequest(from, until, null, null, tries.oneIn(2)));
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isIn("conflict", "invalid-content");
        }
    }

    private void assertModel(UUID document) {
        List<PeriodReader.Period> periods = reader.periods(document);
        List<PeriodReader.Row> rows = reader.served(document);
        for (Instant at : moments(periods)) {
            for (String wish : CHAINS.keySet()) {
                List<String> shown = rows.stream()
                        .filter(r -> r.wish().equals(wish) && contains(r.from(), r.until(), at))
                        .map(r -> r.edition() + " " + r.slug())
                        .toList();
                assertThat(shown).as("%s at %s, %s", wish, at, tries).isEqualTo(expected(periods, wish, at));
            }
        }
        Instant now = editor.now();
        assertThat(rows).allSatisfy(r -> assertThat(!r.past() || !r.until().isAfter(now))
                .isTrue());
    }

    /** The naive model: the first locale of the chain that is live, under the slug of the latest save that has begun. */
    private static List<String> expected(List<PeriodReader.Period> periods, String wish, Instant at) {
        for (String locale : CHAINS.get(wish)) {
            for (PeriodReader.Period period : periods) {
                if (period.locale().equals(locale) && contains(period.from(), period.until(), at)) {
                    return List.of(period.edition() + " " + slug(periods, at));
                }
            }
        }
        return List.of();
    }

    private static String slug(List<PeriodReader.Period> periods, Instant at) {
        PeriodReader.Period latest = null;
        for (PeriodReader.Period period : periods) {
            if (!period.from().isAfter(at) && (latest == null || period.revision() > latest.revision())) {
                latest = period;
            }
        }
        return latest == null ? "" : latest.slug();
    }

    /** Every boundary, the millisecond before and after it, and far away on both sides. */
    private static TreeSet<Instant> moments(List<PeriodReader.Period> periods) {
        TreeSet<Instant> moments = new TreeSet<>(List.of(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z")));
        for (PeriodReader.Period period : periods) {
            for (Instant at :
                    period.until() == null ? List.of(period.from()) : List.of(period.from(), period.until())) {
                moments.addAll(List.of(at.minusMillis(1), at, at.plusMillis(1)));
            }
        }
        return moments;
    }

    private static boolean contains(Instant from, Instant until, Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }

    private String locale() {
        return tries.oneOf(List.of("nb", "nn", "en"));
    }

    private String content(int number) {
        String slug = tries.oneIn(2) ? "" : ",\"slug\":\"s%d-%d\"".formatted(number, tries.below(3));
        return "{\"title\":\"t %d %d\"%s}".formatted(number, tries.below(100), slug);
    }
}

package no.innhold.content.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However much is scheduled, the next moment is known or told too early, never too late. */
@QuarkusTest
class BoundariesTest {

    private static final Duration APART = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Set<String> NEWS = Set.of("news");
    private static final Set<String> PAGES = Set.of("page");

    @Inject
    Editor editor;

    @Inject
    Session session;

    @Inject
    Epochs epochs;

    @Inject
    DatabaseClock clock;

    private Edition news;
    private Edition page;
    private Instant first;
    private Instant pageBegins;

    @BeforeEach
    void draft() {
        news = editor.draft(ContentType.NEWS, "nb", "{\"title\":\"Ofte\",\"summary\":\"S.\",\"category\":\"news\"}");
        page = editor.draft(ContentType.PAGE, "nb", "{\"title\":\"Sjelden\"}");
        first = editor.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        pageBegins = first.plus(Duration.ofHours(1));
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    @TestTransaction
    void each_type_has_its_own_next_moment() {
        schedule(news, first, Boundaries.MOST / 2);
        schedule(page, pageBegins, 1);
        Boundaries boundaries = new Boundaries(session, epochs, clock);
        assertThat(boundaries.nextChange(NEWS)).isEqualTo(first);
        assertThat(boundaries.nextDisappearance(NEWS)).isEqualTo(first.plus(LONG));
        assertThat(boundaries.nextChange(PAGES)).isEqualTo(pageBegins);
        assertThat(boundaries.nextDisappearance(PAGES)).isEqualTo(pageBegins.plus(LONG));
    }

    @Test
    @TestTransaction
    void behind_what_is_read_at_once_any_type_may_change() {
        schedule(news, first, Boundaries.MOST + 50);
        schedule(page, pageBegins, 1);
        Boundaries boundaries = new Boundaries(session, epochs, clock);
        Instant lastRead = first.plus(APART.multipliedBy(Boundaries.MOST - 1));
        assertThat(boundaries.nextChange(NEWS)).isEqualTo(first);
        assertThat(boundaries.nextDisappearance(NEWS)).isEqualTo(first.plus(LONG));
        assertThat(boundaries.nextChange(PAGES)).isEqualTo(lastRead);
        assertThat(boundaries.nextDisappearance(PAGES)).isEqualTo(lastRead);
    }

    /** So many periods one after the other, with a pause behind each. */
    private void schedule(Edition edition, Instant from, int many) {
        for (int i = 0; i < many; i++) {
            Instant begin = from.plus(APART.multipliedBy(i));
            session.createNativeMutationQuery("""
                            insert into live_period
                              (id, document_id, locale, edition_id, live_from, live_until, published_at, updated_at)
                            values (:id, :document, 'nb', :edition, :begin, :end, :begin, :begin)""")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("document", edition.head().documentId())
                    .setParameter("edition", edition.id())
                    .setParameter("begin", begin)
                    .setParameter("end", begin.plus(LONG))
                    .executeUpdate();
        }
    }
}

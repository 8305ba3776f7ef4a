package no.innhold.delivery;

import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a node believes the time to be, the database's clock decides what is public. */
@QuarkusTest
class SkewedClockTest {

    private static final Duration SKEW = Duration.ofHours(2);

    @Inject
    Editor editor;

    @Inject
    DatabaseClock clock;

    @AfterEach
    void cleanUp() {
        skew(Duration.ZERO);
        editor.cleanUp();
    }

    @Test
    void a_node_that_is_ahead_publishes_nothing_early() {
        editor.topic("prov");
        Edition news = draft("snart");
        editor.publish(news, new PublishRequest(editor.now().plus(Duration.ofHours(1)), null, null, null, false));

        skew(SKEW);

        assertThat(clock.instant()).isAfter(editor.now().plus(Duration.ofHours(1)));
        assertThat(problem("/v1/news/snart")).isEqualTo("404 not-found");
        assertThat(slugs("/v1/news?topic=prov")).isEmpty();
    }

    @Test
    void a_node_that_is_behind_publishes_nothing_late() {
        editor.topic("prov");
        Edition news = draft("straks");
        Instant at = editor.now().plusSeconds(1);
        editor.publish(news, new PublishRequest(at, null, null, null, false));
        editor.waitUntil(at);

        skew(SKEW.negated());

        assertThat(clock.instant()).isBefore(at);
        assertThat(slugs("/v1/news?topic=prov")).containsExactly("straks");
        assertThat(problem("/v1/news/straks")).startsWith("200 ");
    }

    /** Until the clock is measured again, which happens twice a second. */
    private void skew(Duration skew) {
        Instant machine = clock.machineTime();
        clock.measured(machine, machine.plus(skew), machine);
    }

    private Edition draft(String slug) {
        return editor.draft(ContentType.NEWS, "nb", """
                {"title":"Nytt","slug":"%s","summary":"Kort.","category":"news","topics":["prov"]}""".formatted(slug));
    }
}

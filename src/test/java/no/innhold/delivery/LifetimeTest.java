package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long caches may keep an answer. */
@QuarkusTest
class LifetimeTest {

    private static final Lifetime ANY = new Lifetime(60, 60, 86_400);

    private record Lifetime(int age, int revalidate, int error) {

        private static final Pattern FORM =
                Pattern.compile("public, max-age=([0-9]+), stale-while-revalidate=([0-9]+), stale-if-error=([0-9]+)");

        static Lifetime of(String target) {
            Matcher form = FORM.matcher(get(target).header("Cache-Control"));
            assertThat(form.matches()).isTrue();
            return new Lifetime(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        }
    }

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void nothing_scheduled_leaves_a_minute() {
        assertThat(Lifetime.of("/v1/pages")).isEqualTo(ANY);
        assertThat(Lifetime.of("/v1/pages/informasjon-om-oss")).isEqualTo(ANY);
        assertThat(Lifetime.of("/v1/topics")).isEqualTo(ANY);
    }

    @Test
    void neither_freshness_nor_staleness_reaches_past_a_disappearance() {
        publication(null, editor.now().plusSeconds(20));

        for (String target : new String[] {"/v1/publications", "/v1/publications/prov", "/v1/topics", "/v1/projects"}) {
            Lifetime lifetime = Lifetime.of(target);
            assertThat(lifetime.age()).as(target).isBetween(15, 19);
            assertThat(lifetime.revalidate()).isZero();
            assertThat(lifetime.error()).isZero();
        }
        assertThat(Lifetime.of("/v1/pages")).isEqualTo(ANY);
    }

    @Test
    void staleness_ends_at_a_disappearance_beyond_the_minute() {
        publication(null, editor.now().plusSeconds(80));

        Lifetime lifetime = Lifetime.of("/v1/publications");
        assertThat(lifetime.age()).isEqualTo(60);
        assertThat(lifetime.revalidate()).isBetween(15, 19);
        assertThat(lifetime.error()).isBetween(15, 19);
    }

    @Test
    void what_will_appear_shortens_freshness_only() {
        publication(editor.now().plusSeconds(20), null);

        Lifetime lifetime = Lifetime.of("/v1/publications");
        assertThat(lifetime.age()).isBetween(15, 19);
        assertThat(lifetime.revalidate()).isEqualTo(60);
        assertThat(lifetime.error()).isEqualTo(86_400);
    }

    @Test
    void an_edition_that_replaces_another_takes_something_away() {
        Edition first = publication(null, null);
        Edition second = editor.draft(ContentType.PUBLICATION, first.head().documentId(), "nb", content("Ny", "prov"));
        editor.publish(second, new PublishRequest(editor.now().plusSeconds(20), null, null, null, false));

        assertThat(Lifetime.of("/v1/publications").error()).isZero();
    }

    @Test
    void a_course_that_will_be_over_bounds_its_lists() {
        editor.live(ContentType.COURSE, "nb", """
                {"title":"k","sessions":[{"startsAt":"2020-01-01T00:00:00Z","endsAt":"%s"}]}""".formatted(editor.now().plusSeconds(20)));

        assertThat(Lifetime.of("/v1/courses?upcoming=true").age()).isBetween(15, 19);
    }

    @Test
    void an_expanded_reference_brings_what_bounds_it() {
        publication(null, editor.now().plusSeconds(20));
        String course = "/v1/courses/recovery-is-up-to-you";

        // a course shows projects; an expanded project shows publications
        assertThat(Lifetime.of(course)).isEqualTo(ANY);
        assertThat(Lifetime.of(course + "?expand=projects").age()).isBetween(15, 19);
    }

    @Test
    void a_redirect_lives_as_long_as_any_answer() {
        UUID document = publication(null, null).head().documentId();
        editor.live(ContentType.PUBLICATION, document, "nb", content("Ny", "prov-2"));
        Edition other = editor.draft(ContentType.PUBLICATION, "nb", content("Annen", "annen"));
        editor.publish(other, new PublishRequest(null, editor.now().plusSeconds(20), null, null, false));

        assertThat(get("/v1/publications/prov").statusCode()).isEqualTo(308);
        assertThat(Lifetime.of("/v1/publications/prov").age()).isBetween(15, 19);
    }

    @Test
    void the_answer_changes_at_the_moment_without_anybody_doing_anything() {
        Instant start = editor.now().plusMillis(1200);
        publication(start, start.plusMillis(800));
        assertThat(problem("/v1/publications/prov")).isEqualTo("404 not-found");
        int total = json("/v1/publications").getInt("page.total");
        assertThat(Lifetime.of("/v1/publications").age()).isLessThanOrEqualTo(1);

        editor.waitUntil(start);
        assertThat(get("/v1/publications/prov").statusCode()).isEqualTo(200);
        assertThat(json("/v1/publications").getInt("page.total")).isEqualTo(total + 1);
        editor.waitUntil(start.plusMillis(800));
        assertThat(problem("/v1/publications/prov")).isEqualTo("410 gone");
        assertThat(json("/v1/publications").getInt("page.total")).isEqualTo(total);
        assertThat(Lifetime.of("/v1/publications")).isEqualTo(ANY);
    }

    private Edition publication(Instant from, Instant until) {
        Edition edition = editor.draft(ContentType.PUBLICATION, "nb", content("Rapport", "prov"));
        editor.publish(edition, new PublishRequest(from, until, null, null, false));
        return edition;
    }

    private static String content(String title, String slug) {
        return """
                {"title":"%s","slug":"%s","kind":"report"}""".formatted(title, slug);
    }
}

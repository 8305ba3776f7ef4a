package no.innhold.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written into the log, once for each thing that changes in public, whatever changed it. */
@QuarkusTest
class EventLogTest {

    @Inject
    Editor editor;

    @Inject
    EventLog log;

    @Inject
    Advances advances;

    private final Desk publisher = Desk.of("publisher");
    private long start;

    @BeforeEach
    void begin() {
        start = log.last();
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_text_is_published_updated_moved_and_removed() {
        Edition first = news("logg-ny", "nb", "Ny");
        UUID id = first.head().documentId();
        assertThat(rows()).containsExactly("published news logg-ny nb /v1/news/logg-ny?locale=nb");

        again(id, "nb", "logg-ny", "Nyere");
        again(id, "nb", "logg-flyttet", "Nyere");
        Edition last = again(id, "nb", "logg-flyttet", "Nyest");
        editor.end(last, Ending.Kind.GONE, null, null);

        assertThat(rows())
                .containsExactly(
                        "published news logg-ny nb /v1/news/logg-ny?locale=nb",
                        "updated news logg-ny nb /v1/news/logg-ny?locale=nb",
                        "moved news logg-flyttet nb /v1/news/logg-flyttet?locale=nb",
                        "updated news logg-flyttet nb /v1/news/logg-flyttet?locale=nb",
                        "removed news logg-flyttet nb /v1/news/logg-flyttet?locale=nb");
        assertThat(entries()).allSatisfy(row -> assertThat(row.id()).isEqualTo(id));
        assertThat(entries().stream().map(LogEntry::at)).isSortedAccordingTo(Comparator.<Instant>naturalOrder());
        assertThat(entries().stream().map(LogEntry::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, start + 5).boxed().toList());
    }

    @Test
    void a_minor_change_is_told_and_the_same_edition_again_is_too_for_its_date_is_another() {
        Edition edition = news("logg-liten", "nb", "Liten");
        UUID id = edition.head().documentId();
        Edition second = editor.draft(ContentType.NEWS, id, "nb", content("logg-liten", "Liten rettelse"));
        editor.publish(second, new PublishRequest(null, null, null, null, true));

        assertThat(rows())
                .containsExactly(
                        "published news logg-liten nb /v1/news/logg-liten?locale=nb",
                        "updated news logg-liten nb /v1/news/logg-liten?locale=nb");
        editor.publish(second, new PublishRequest(null, null, null, null, true));
        assertThat(rows()).as("nothing that is shown has changed").hasSize(2);
    }

    @Test
    void drafts_and_what_is_scheduled_are_not_told_of() {
        Edition draft = editor.draft(ContentType.NEWS, "nb", content("logg-utkast", "Utkast"));
        UUID id = news("logg-apen", "nb", "Åpen").head().documentId();
        editor.draft(ContentType.NEWS, id, "nb", content("logg-hemmelig", "Hemmelig"));
        editor.publish(draft, new PublishRequest(editor.now().plusSeconds(3600), null, null, null, false));

        assertThat(rows()).containsExactly("published news logg-apen nb /v1/news/logg-apen?locale=nb");
    }

    @Test
    void what_begins_and_ends_by_itself_is_told_when_it_does() throws InterruptedException {
        Edition draft = editor.draft(ContentType.NEWS, "nb", content("logg-snart", "Snart"));
        Instant from = editor.now().plusMillis(300);
        Instant until = from.plusMillis(300);
        editor.publish(draft, new PublishRequest(from, until, null, null, false));
        assertThat(rows()).isEmpty();

        advances.until(() -> entries().size() == 2);
        assertThat(rows())
                .containsExactly(
                        "published news logg-snart nb /v1/news/logg-snart?locale=nb",
                        "removed news logg-snart nb /v1/news/logg-snart?locale=nb");
        assertThat(entries().get(0).at()).isBetween(from, from.plusMillis(200));
        assertThat(entries().get(1).at()).isBetween(until, until.plusMillis(200));
    }

    @Test
    void a_translation_changes_what_its_siblings_show() {
        UUID id = news("logg-to", "nb", "To").head().documentId();
        Edition nynorsk = again(id, "nn", "logg-to", "To nynorsk");
        editor.end(nynorsk, Ending.Kind.GONE, null, null);

        assertThat(rows())
                .containsExactly(
                        "published news logg-to nb /v1/news/logg-to?locale=nb",
                        "updated news logg-to nb /v1/news/logg-to?locale=nb",
                        "published news logg-to nn /v1/news/logg-to?locale=nn",
                        "updated news logg-to nb /v1/news/logg-to?locale=nb",
                        "removed news logg-to nn /v1/news/logg-to?locale=nn");
    }

    @Test
    void what_refers_to_a_text_and_what_is_referred_to_show_it() {
        UUID report = editor.live(ContentType.PUBLICATION, "nb", report("Rapport"))
                .head()
                .documentId();
        Edition project = editor.live(ContentType.PROJECT, "nb", project("Prosjekt", "\"logg-rapport\""));
        assertThat(kinds()).containsExactly("published publication", "published project", "updated publication");

        start = log.last();
        Edition second = editor.live(ContentType.PUBLICATION, report, "nb", report("Rapporten"));
        assertThat(kinds()).containsExactlyInAnyOrder("updated publication", "updated project");

        start = log.last();
        editor.end(second, Ending.Kind.GONE, null, null);
        assertThat(kinds()).containsExactlyInAnyOrder("removed publication", "updated project");

        editor.live(ContentType.PUBLICATION, report, "nb", report("Rapporten"));
        start = log.last();
        editor.live(ContentType.PROJECT, project.head().documentId(), "nb", project("Prosjekt", ""));
        assertThat(kinds()).containsExactlyInAnyOrder("updated publication", "updated project");
    }

    @Test
    void entries_of_vocabularies_have_rows_of_their_own() {
        editor.topic("logg-tema");
        editor.topic("logg-emne");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Med tema","slug":"logg-med-tema","category":"news","topics":["logg-tema"]}""");
        start = log.last();

        change("logg-tema", "{\"title\":{\"nb\":\"Nytt navn\"}}");
        change("logg-tema", "{\"slug\":\"logg-tema-to\"}");
        assertThat(rows())
                .containsExactly(
                        "updated topic logg-tema null /v1/topics/logg-tema",
                        "moved topic logg-tema-to null /v1/topics/logg-tema-to");
        start = log.last();
        publisher
                .post("/manage/v1/topics/logg-tema-to/merge", "{\"into\":\"logg-emne\"}")
                .then()
                .statusCode(200);
        assertThat(rows())
                .containsExactly(
                        "removed topic logg-tema-to null /v1/topics/logg-tema-to",
                        "updated news logg-med-tema nb /v1/news/logg-med-tema?locale=nb");
    }

    @Test
    void of_what_was_erased_only_the_id_and_the_type_stay() {
        Edition edition = news("logg-slettet", "nb", "Slettet");
        UUID id = edition.head().documentId();
        again(id, "nn", "logg-slettet-nytt", "Sletta");
        assertThat(entries()).hasSize(3);

        Desk.of("admin")
                .post("/manage/v1/erasures", "{\"document\":\"" + id + "\"}")
                .then()
                .statusCode(200);

        assertThat(entries()).hasSize(4).allSatisfy(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.type()).isEqualTo("news");
            assertThat(row.kind()).isEqualTo(ChangeKind.REMOVED);
            assertThat(row.slug()).isNull();
            assertThat(row.locale()).isNull();
            assertThat(row.href()).isNull();
        });
        editor.sql("delete from erasure");
    }

    @Test
    void erasing_a_draft_tells_nobody_that_there_was_one() {
        Edition draft = editor.draft(ContentType.NEWS, "nb", content("logg-aldri", "Aldri"));
        Desk.of("admin")
                .post("/manage/v1/erasures", "{\"document\":\"" + draft.head().documentId() + "\"}")
                .then()
                .statusCode(200);
        assertThat(rows()).isEmpty();
        editor.sql("delete from erasure");
    }

    @Test
    void a_text_out_of_which_a_person_was_erased_is_told_of() {
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Om noen","slug":"logg-person","category":"news","summary":"Av Loggvia Prøvesen"}""");
        news("logg-annen", "nb", "Uten");
        start = log.last();
        Desk.of("admin")
                .post("/manage/v1/erasures", "{\"person\":{\"name\":\"Loggvia Prøvesen\"}}")
                .then()
                .statusCode(200);
        assertThat(rows()).containsExactly("updated news logg-person nb /v1/news/logg-person?locale=nb");
        editor.sql("delete from erasure");
    }

    @Test
    void this_node_is_told_that_the_log_has_grown() throws InterruptedException {
        news("logg-fort", "nb", "Fort");
        advances.until(() -> advances.last() == log.last());
    }

    @Test
    void doubting_everything_writes_nothing_that_was_told_before() throws InterruptedException {
        news("logg-sikker", "nb", "Sikker");
        long before = log.last();
        editor.sql("update boundary_head set passed = '0001-01-01 00:00:00+00'");
        advances.until(() -> editor.count("select count(*) from boundary_head where passed > '2000-01-01'") == 1);
        assertThat(log.last()).isEqualTo(before);

        editor.sql("delete from announced where slug = 'logg-sikker'");
        editor.sql("update boundary_head set passed = '0001-01-01 00:00:00+00'");
        advances.until(() -> log.last() > before);
        assertThat(rows()).hasSize(2).endsWith("published news logg-sikker nb /v1/news/logg-sikker?locale=nb");
    }

    private void change(String slug, String patch) {
        String path = "/manage/v1/topics/" + slug;
        String tag = publisher.get(path).header("ETag");
        publisher.patch(path, patch, "If-Match", tag).then().statusCode(200);
    }

    private Edition news(String slug, String locale, String title) {
        return editor.live(ContentType.NEWS, locale, content(slug, title));
    }

    private Edition again(UUID id, String locale, String slug, String title) {
        return editor.live(ContentType.NEWS, id, locale, content(slug, title));
    }

    private static String content(String slug, String title) {
        return """
                {"title":"%s","slug":"%s","category":"news","summary":"Ingress"}""".formatted(title, slug);
    }

    private static String report(String title) {
        return """
                {"title":"%s","slug":"logg-rapport","kind":"report"}""".formatted(title);
    }

    private static String project(String title, String publications) {
        return """
                {"title":"%s","slug":"logg-prosjekt","status":"ongoing","publications":[%s]}""".formatted(title, publications);
    }

    private List<LogEntry> entries() {
        return new ArrayList<>(log.after(start, 1000));
    }

    private List<String> kinds() {
        return entries().stream().map(e -> e.kind().wire() + " " + e.type()).toList();
    }

    private List<String> rows() {
        return entries().stream()
                .map(e -> e.kind().wire() + " " + e.type() + " " + e.slug() + " " + e.locale() + " " + e.href())
                .toList();
    }
}

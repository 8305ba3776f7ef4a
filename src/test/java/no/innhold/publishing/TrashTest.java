package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may go into the trash, and by whom. */
@QuarkusTest
class TrashTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void what_is_public_or_scheduled_in_any_locale_has_to_end_first() {
        Paper live = Paper.liveNews("Offentlig");
        assertThat(Problems.of(live.trash("publisher"))).isEqualTo("409 conflict");
        Paper scheduled = Paper.news("Planlagt");
        Paper nn = scheduled.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        nn.publish("{\"from\":\"" + editor.now().plus(1, ChronoUnit.HOURS) + "\"}")
                .then()
                .statusCode(200);
        assertThat(Problems.of(scheduled.trash("author"))).isEqualTo("409 conflict");

        nn.cancelSchedule().then().statusCode(200);
        scheduled.trash("author").then().statusCode(204);
        assertThat(nn.state()).isEqualTo("trashed");
    }

    @Test
    void what_was_public_is_put_away_and_brought_back_by_publishers_only() {
        Paper paper = Paper.liveNews("Var offentlig");
        paper.unpublish("{\"kind\":\"gone\",\"explanation\":\"Over.\"}").then().statusCode(200);

        paper.trash("author").then().statusCode(403);
        assertThat(paper.state()).isEqualTo("ended");
        paper.trash("publisher").then().statusCode(204);
        assertThat(paper.read().statusCode()).isEqualTo(410);
        Desk.of("author").act(paper.document() + "/untrash").then().statusCode(403);
        Desk.of("publisher").act(paper.document() + "/untrash").then().statusCode(200);
        assertThat(paper.state()).isEqualTo("ended");
        assertThat(paper.read().jsonPath().getString("detail")).isEqualTo("Over.");
    }

    @Test
    void a_slug_in_the_trash_stays_taken() {
        Paper paper = Paper.news("I bosset");
        paper.trash("author").then().statusCode(204);

        assertThat(Problems.of(Desk.of("author").post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"i-bosset\"}")))
                .isEqualTo("409 conflict /slug taken");
    }

    @Test
    void a_reader_puts_nothing_away() {
        Paper paper = Paper.news("Leser");

        paper.trash("reader").then().statusCode(403);
        assertThat(paper.state()).isEqualTo("draft");
    }
}

package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.delivery.Crawl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What editors have not published leaves no trace in public, whatever they do with it. */
@QuarkusTest
class EditorDraftsTest {

    private static final String MARK = "hemmelig";

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void what_is_saved_scheduled_trashed_or_planned_changes_no_byte_of_what_is_public() {
        editor.topic("prov-emne");
        editor.organisation("prov-fjord");
        List<Paper> live = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            Paper paper = Paper.of(type, Texts.least(type, "Åpen"));
            paper.publish("{}").then().statusCode(200);
            live.add(paper);
        }
        Map<String, String> before = Crawl.answers();
        assertThat(before).hasSizeGreaterThan(150);

        String later = editor.now().plusSeconds(3600).toString();
        Paper publication = secret(ContentType.PUBLICATION);
        Paper course = secret(ContentType.COURSE);
        for (int i = 0; i < live.size(); i++) {
            ContentType type = ContentType.values()[i];
            String full = Texts.full(type, MARK, publication.slug(), course.slug());
            live.get(i).put(full).then().statusCode(200);
            live.get(i).patch("{\"slug\":\"" + MARK + "-ny\"}").then().statusCode(200);
            live.get(i).begin("nn", full);
            Paper scheduled = Paper.of(type, full);
            scheduled
                    .publish("{\"from\":\"" + later + "\",\"changeNote\":\"" + MARK + "\"}")
                    .then()
                    .statusCode(200);
            secret(type).trash("author").then().statusCode(204);
            Paper refused = Paper.of(type, full.replace("To i samtale", "").replace("rapporten om recovery", "her"));
            refused.publish("{}").then().statusCode(422);
            Paper planned = secret(type);
            Desk.of("publisher")
                    .post(
                            "/manage/v1/releases",
                            "{\"name\":\"" + MARK + "\",\"at\":\"" + later + "\",\"items\":[{\"id\":\"" + planned.id()
                                    + "\"}]}")
                    .then()
                    .statusCode(201);
        }

        assertThat(before.values()).noneMatch(answer -> answer.contains(MARK));
        assertThat(Crawl.answers()).isEqualTo(before);
        assertThat(live).allSatisfy(paper -> assertThat(paper.publicTitle()).isEqualTo("Åpen"));
        for (ContentType type : ContentType.values()) {
            String list = "/v1/" + type.collection();
            for (String slug : List.of(MARK, MARK + "-2", MARK + "-ny")) {
                assertThat(Client.problem(list + "/" + slug)).isEqualTo("404 not-found");
            }
        }
    }

    private static Paper secret(ContentType type) {
        return Paper.of(type, Texts.least(type, MARK));
    }
}

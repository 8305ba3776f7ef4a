package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan kept for a statement has to be found again: one that never is drives all others out in time. */
@QuarkusTest
class QueryPlansTest {

    private static final int ROUNDS = 10;

    @Inject
    SessionFactory factory;

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_same_requests_need_no_new_plans() {
        Paper paper = Paper.liveNews("Planer");
        round(paper, 0);
        round(paper, 1);
        int kept = kept();
        for (int i = 0; i < ROUNDS; i++) {
            round(paper, 2 + i);
        }
        assertThat(kept()).isEqualTo(kept);
    }

    private static void round(Paper paper, int number) {
        paper.retitle("Planer " + number);
        paper.publish("{}").then().statusCode(200);
        List.of(
                        "/manage/v1/news",
                        paper.path("/editions"),
                        paper.path("/findings"),
                        "/manage/v1/topics",
                        "/manage/v1/releases")
                .forEach(path -> Desk.of("reader").get(path).then().statusCode(200));
        List.of("/manage/v1/api-keys", "/manage/v1/audit", "/manage/v1/webhooks", "/manage/v1/erasures")
                .forEach(path -> Desk.of("admin").get(path).then().statusCode(200));
        List.of("/v1/news?limit=2", "/v1/news/planer", "/v1/topics", "/v1/topics/recovery", "/v1/changes")
                .forEach(Client::json);
    }

    private int kept() {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}

package no.innhold.search.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.index.Found;
import no.innhold.search.index.Question;
import no.innhold.search.index.SearchIndex;
import no.innhold.search.index.synonym.Synonyms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How well search answers what people ask of the sample content, beside plain PostgreSQL. */
@QuarkusTest
@Tag("once")
class GoldenSetTest {

    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");

    @Inject
    DataSource database;

    private final Map<String, List<LiveText>> texts = SampleTexts.byDocument();

    /** Means over the questions of a file. */
    private record Quality(double ndcg, double recall) {

        static Quality of(List<Judged> questions, Function<Judged, List<String>> answers) {
            double ndcg = 0;
            double recall = 0;
            for (Judged judged : questions) {
                List<String> found = answers.apply(judged);
                ndcg += judged.ndcg(found);
                recall += judged.recall(found);
            }
            return new Quality(ndcg / questions.size(), recall / questions.size());
        }
    }

    @Test
    @TestTransaction
    void questions_are_answered_well_and_much_better_than_by_plain_postgres() throws SQLException {
        try (SearchIndex index = index();
                var connection = database.getConnection()) {
            PlainPostgres postgres = new PlainPostgres(connection, texts);
            List<Judged> questions = Judged.read("golden.tsv");
            Quality ours = Quality.of(questions, judged -> answers(index, judged));
            Quality theirs = Quality.of(questions, postgres::answers);
            report("golden.tsv", questions, ours, theirs);
            assertThat(questions).hasSizeGreaterThanOrEqualTo(80);
            assertThat(ours.ndcg()).isGreaterThanOrEqualTo(0.90);
            assertThat(ours.ndcg() - theirs.ndcg()).isGreaterThanOrEqualTo(0.25);

            List<Judged> others = Judged.read("held-out.tsv");
            Quality oursOfOthers = Quality.of(others, judged -> answers(index, judged));
            report("held-out.tsv", others, oursOfOthers, Quality.of(others, postgres::answers));
            assertThat(oursOfOthers.ndcg())
                    .as("questions that nothing was tuned by")
                    .isGreaterThanOrEqualTo(0.75);
        }
    }

    @Test
    void every_judged_document_exists() {
        List.of("golden.tsv", "held-out.tsv")
                .forEach(file -> Judged.read(file).forEach(judged -> assertThat(texts.keySet())
                        .containsAll(judged.grades().keySet())));
    }

    private SearchIndex index() {
        SearchIndex index = SearchIndex.inMemory();
        index.synonyms(Synonyms.defaults());
        texts.forEach((document, of) -> index.replace(SampleTexts.identity(document), of));
        index.refresh();
        return index;
    }

    private static List<String> answers(SearchIndex index, Judged judged) {
        Found found = index.search(Question.of(judged.question(), judged.wish(), AT, 10));
        return found.hits().stream()
                .map(hit -> hit.type().wire() + "/" + hit.slug())
                .toList();
    }

    private static void report(String file, List<Judged> questions, Quality ours, Quality theirs) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %d questions: nDCG@10 %.3f, recall@5 %.3f; plain PostgreSQL: nDCG@10 %.3f, recall@5 %.3f",
                file,
                questions.size(),
                ours.ndcg(),
                ours.recall(),
                theirs.ndcg(),
                theirs.recall()));
    }
}

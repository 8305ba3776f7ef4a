package no.innhold.search.index.words;

import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.clause.Best;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.Constant;
import no.innhold.search.index.clause.Factored;
import no.innhold.search.index.clause.Matches;
import no.innhold.search.index.clause.QuestionSearcher;
import no.innhold.search.index.clause.TimeLimit;
import no.innhold.search.index.clause.Together;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.Segments;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.IndexedText;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Words, and whatever is made of them, score what a query of the library would, in every text of every segment. */
class ClausesTest {

    private static final List<String> WORDS = List.of(
            "vei", "veien", "tunnel", "kurs", "kurset", "bad", "skole", "skule", "hage", "tur", "og", "sjelden");

    private static final int TEXTS = 300;
    private static final int QUESTIONS = 12;

    @RepeatedTest(20)
    void it_finds_and_scores_the_same(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        WordForms forms = new WordForms();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig()
                                .setSimilarity(Ranking.similarity())
                                .setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < TEXTS; i++) {
                Document text = IndexedText.of(text("t" + i, some(random, 4), some(random, 60)), forms);
                writer.updateDocument(new org.apache.lucene.index.Term(Fields.DOCUMENT, "t" + i % 280), text);
                if (i % 97 == 0) {
                    writer.commit();
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                Segment[] segments = new Segments(forms).of(reader);
                WordClauses words = new WordClauses(new Lexicon(reader, segments));
                for (int i = 0; i < QUESTIONS; i++) {
                    Clause clause = clause(random, words, 3);
                    QuestionSearcher searcher = searcher(reader, segments);
                    assertSame(searcher, clause);
                    // what frequent words were found in is kept for those who ask next
                    assertSame(searcher(reader, segments), clause);
                    assertAlone(searcher, clause);
                }
            }
        }
    }

    private static Clause clause(Random random, WordClauses words, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(5) == 0
                    ? words.phrase(List.of(terms(random), terms(random)), Fields.SEARCHED)
                    : words.anyOf(forms(random));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Factored(clause(random, words, depth - 1), 0.5f);
            case 1 -> new Constant(clause(random, words, depth - 1), 100);
            case 2 -> Best.of(some(random, words, depth));
            case 3 -> Together.of(some(random, words, depth), some(random, words, depth));
            case 4 -> {
                List<Clause> clauses = some(random, words, depth);
                yield Together.some(clauses, 1 + random.nextInt(clauses.size()));
            }
            default ->
                new Together(
                        some(random, words, depth),
                        List.of(),
                        0,
                        some(random, words, depth).subList(0, 1));
        };
    }

    private static List<Clause> some(Random random, WordClauses words, int depth) {
        List<Clause> some = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(clause(random, words, depth - 1));
        }
        return some;
    }

    private static List<BytesRef> terms(Random random) {
        return forms(random).stream().map(WeightedTerm::term).distinct().toList();
    }

    private static QuestionSearcher searcher(DirectoryReader reader, Segment[] segments) {
        return new QuestionSearcher(reader, segments, new TimeLimit(TimeUnit.MINUTES.toNanos(1)));
    }

    private static void assertSame(QuestionSearcher searcher, Clause clause) throws IOException {
        assertThat(scores(searcher, clause))
                .as(clause.inLucenesTerms().toString())
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-5f * Math.abs(b), Float.class)
                .isEqualTo(scores(searcher, clause.inLucenesTerms()));
    }

    /** A text scores exactly the same whatever else is asked about: a page begins behind one that is scored by itself. */
    private static void assertAlone(QuestionSearcher searcher, Clause clause) throws IOException {
        Map<Integer, Float> together = scores(searcher, clause);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Matches matches = searcher.matches(clause, leaf);
            for (int text = 0; text < leaf.reader().maxDoc(); text += 7) {
                Float score = together.get(leaf.docBase + text);
                float[] alone = matches.scores(TextSet.of(text, leaf.reader().maxDoc()));
                assertThat(alone[0]).isEqualTo(isKept(leaf, text) && score != null ? score : alone[0]);
                assertThat(matches.texts().contains(text) && isKept(leaf, text)).isEqualTo(score != null);
            }
        }
    }

    private static Map<Integer, Float> scores(QuestionSearcher searcher, Clause clause) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            TextSet texts = searcher.matches(clause, leaf).texts();
            float[] ofLeaf = searcher.matches(clause, leaf).scores(texts);
            TextSet.Walk walk = texts.walk();
            for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
                if (isKept(leaf, text)) {
                    scores.put(leaf.docBase + text, ofLeaf[walk.place()]);
                }
            }
        }
        return scores;
    }

    private static boolean isKept(LeafReaderContext leaf, int text) {
        Bits kept = leaf.reader().getLiveDocs();
        return kept == null || kept.get(text);
    }

    private static Map<Integer, Float> scores(QuestionSearcher searcher, Query query) throws IOException {
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, TEXTS).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }

    private static List<WeightedTerm> forms(Random random) {
        List<WeightedTerm> forms = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            forms.add(new WeightedTerm(
                    new BytesRef((random.nextBoolean() ? "~" : "") + WORDS.get(random.nextInt(WORDS.size()))),
                    random.nextBoolean() ? 1 : 0.5f));
        }
        return forms;
    }

    private static String some(Random random, int most) {
        StringBuilder text = new StringBuilder("Tekst");
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(random.nextInt(WORDS.size()) + 1)));
        }
        return text.toString();
    }
}

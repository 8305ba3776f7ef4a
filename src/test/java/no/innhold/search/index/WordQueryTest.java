package no.innhold.search.index;

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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A word scores what a query of the library would, in every text of every segment. */
class WordQueryTest {

    private static final List<String> WORDS = List.of(
            "vei", "veien", "tunnel", "kurs", "kurset", "bad", "skole", "skule", "hage", "tur", "og", "sjelden");

    private static final int TEXTS = 300;

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
                WordQueries queries = new WordQueries(new Lexicon(reader, segments));
                Query one = queries.anyOf(forms(random));
                Query other = queries.anyOf(forms(random));
                Query compound = CompoundQuery.of(queries.anyOf(forms(random)), one, queries.anyOf(forms(random)));
                QuestionSearcher first = searcher(reader, segments);
                // what frequent words were found in is kept for those who ask next
                QuestionSearcher next = searcher(reader, segments);
                for (Occur occur : List.of(Occur.MUST, Occur.SHOULD)) {
                    for (Query query : List.of(one, compound)) {
                        assertSame(first, both(query, other, occur), both(plain(query), plain(other), occur));
                        assertSame(next, both(query, other, occur), both(plain(query), plain(other), occur));
                    }
                }
            }
        }
    }

    private static QuestionSearcher searcher(DirectoryReader reader, Segment[] segments) {
        return new QuestionSearcher(reader, segments, new TimeLimit(TimeUnit.MINUTES.toNanos(1)));
    }

    private static void assertSame(QuestionSearcher searcher, Query query, Query plain) throws IOException {
        assertThat(scores(searcher, query))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= 1e-5f * Math.abs(b), Float.class)
                .isEqualTo(scores(searcher, plain));
    }

    private static Query plain(Query query) {
        return query instanceof WordQuery word
                ? word.inLucenesTerms()
                : query instanceof CompoundQuery compound ? compound.inLucenesTerms() : query;
    }

    private static Query both(Query one, Query other, Occur occur) {
        return new BooleanQuery.Builder().add(one, occur).add(other, occur).build();
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

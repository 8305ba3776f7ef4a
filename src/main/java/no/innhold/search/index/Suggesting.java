package no.innhold.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import no.innhold.content.ContentType;
import no.innhold.search.analysis.Letters;
import no.innhold.search.analysis.WordScanner;
import no.innhold.search.index.clause.Best;
import no.innhold.search.index.clause.QuestionSearcher;
import no.innhold.search.index.segment.SegmentColumns;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.ShownText;
import no.innhold.search.index.words.LiveTexts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Titles and topics for a search box: those that begin with what was typed first, then the newest. */
final class Suggesting {

    private static final int MOST_WORDS = 8;
    private static final float AT_THE_BEGINNING = 2;

    /** The same title may stand on several texts; it is suggested once. */
    private static final int SPARE = 3;

    private final QuestionSearcher searcher;
    private final String wish;
    private final Instant at;

    Suggesting(QuestionSearcher searcher, String wish, Instant at) {
        this.searcher = searcher;
        this.wish = wish;
        this.at = at;
    }

    List<Suggestion> suggest(String typed, int limit) throws IOException {
        List<String> words = words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        Query titles = titles(words);
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        addTopics(titles, limit, suggestions);
        addItems(titles, limit, suggestions);
        return List.copyOf(suggestions.values());
    }

    private static String key(Suggestion suggestion) {
        return Letters.plain(suggestion.text()) + (suggestion.type() == null ? "\0" : "");
    }

    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(typed);
        while (words.size() < MOST_WORDS && scanner.next()) {
            words.add(Letters.folded(Letters.plain(scanner.word())));
        }
        return words;
    }

    private static Query titles(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String last = words.get(words.size() - 1);
        for (String word : words.subList(0, words.size() - 1)) {
            query.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.SUGGESTED, word))), Occur.MUST);
        }
        query.add(new PrefixQuery(new Term(Fields.SUGGESTED, last)), Occur.MUST);
        String first = Fields.FIRST + words.get(0);
        Query begins = words.size() == 1
                ? new PrefixQuery(new Term(Fields.SUGGESTED, first))
                : new ConstantScoreQuery(new TermQuery(new Term(Fields.SUGGESTED, first)));
        query.add(new BoostQuery(begins, AT_THE_BEGINNING), Occur.SHOULD);
        return query.build();
    }

    /** Those that some live text has. */
    private void addTopics(Query titles, int limit, Map<String, Suggestion> suggestions) throws IOException {
        LiveTexts live = new LiveTexts(searcher.getIndexReader(), searcher.segments(), wish, at);
        for (Best best : best(only(titles, Fields.VOCABULARY + wish), limit * SPARE, false)) {
            if (suggestions.size() == limit) {
                return;
            }
            ShownText.Heading topic = heading(best);
            if (live.have(Fields.TOPIC, List.of(new BytesRef(topic.slug())))) {
                add(topic, null, suggestions);
            }
        }
    }

    private void addItems(Query titles, int limit, Map<String, Suggestion> suggestions) throws IOException {
        if (suggestions.size() == limit) {
            return;
        }
        for (Best best : best(only(titles, wish), limit * SPARE, true)) {
            add(heading(best), best.type(), suggestions);
            if (suggestions.size() == limit) {
                return;
            }
        }
    }

    private ShownText.Heading heading(Best best) throws IOException {
        return ShownText.Heading.read(searcher.getIndexReader(), best.text());
    }

    private static void add(ShownText.Heading shown, @Nullable ContentType type, Map<String, Suggestion> suggestions) {
        Suggestion suggestion = new Suggestion(shown.title(), type, shown.slug(), shown.locale());
        suggestions.putIfAbsent(key(suggestion), suggestion);
    }

    private static Query only(Query titles, String wish) {
        return new BooleanQuery.Builder()
                .add(titles, Occur.MUST)
                .add(new TermQuery(new Term(Fields.WISH, wish)), Occur.FILTER)
                .build();
    }

    private record Best(
            int text, float score, long published, @Nullable ContentType type) {

        private static final Comparator<Best> FIRST = Comparator.comparingDouble(Best::score)
                .reversed()
                .thenComparing(Comparator.comparingLong(Best::published).reversed())
                .thenComparingInt(Best::text);
    }

    private List<Best> best(Query query, int limit, boolean texts) throws IOException {
        PriorityQueue<Best> best = new PriorityQueue<>(Best.FIRST.reversed());
        searcher.search(query, new SimpleCollector() {

            private @Nullable SegmentColumns columns;
            private @Nullable Scorable scorer;
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                columns = searcher.segment(leaf).columns();
                base = leaf.docBase;
            }

            @Override
            public void setScorer(Scorable scorable) {
                scorer = scorable;
            }

            @Override
            public void collect(int text) throws IOException {
                if (columns == null || scorer == null || texts && !columns.isLive(text, at.toEpochMilli())) {
                    return;
                }
                long published = texts ? columns.published(text) : 0;
                float score = scorer.score();
                Best worst = best.size() >= limit ? best.peek() : null;
                if (worst != null
                        && (score < worst.score() || score == worst.score() && published < worst.published())) {
                    return;
                }
                best.add(new Best(base + text, score, published, texts ? columns.type(text) : null));
                if (best.size() > limit) {
                    best.poll();
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }
        });
        return best.stream().sorted(Best.FIRST).toList();
    }
}

package no.innhold.search.index;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.Matches;
import no.innhold.search.index.clause.QuestionSearcher;
import no.innhold.search.index.marking.Marker;
import no.innhold.search.index.meaning.Interpretation;
import no.innhold.search.index.meaning.Spelling;
import no.innhold.search.index.question.QuestionReader;
import no.innhold.search.index.question.Strictness;
import no.innhold.search.index.question.Wanted;
import no.innhold.search.index.segment.SegmentColumns;
import no.innhold.search.index.segment.TextSet;
import no.innhold.search.index.synonym.SynonymTable;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.IndexedText;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.text.ShownText;
import no.innhold.search.index.words.Dictionary;
import no.innhold.search.index.words.LiveTexts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One question put to the index as it is at one moment. */
final class Asking {

    private final Question question;
    private final QuestionSearcher searcher;
    private final Dictionary dictionary;
    private final SynonymTable synonyms;
    private final WordForms forms;
    private final LiveTexts live;
    private final List<Wanted> parts;
    private final Interpretation interpretation;

    Asking(
            Question question,
            QuestionSearcher searcher,
            Dictionary dictionary,
            SynonymTable synonyms,
            WordForms forms) {
        this.question = question;
        this.searcher = searcher;
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.forms = forms;
        this.live = new LiveTexts(searcher.getIndexReader(), searcher.segments(), question.wish(), question.at());
        this.parts = QuestionReader.read(question.text(), question.wish(), forms);
        this.interpretation = new Interpretation(question.text(), parts, dictionary, live, synonyms);
    }

    /** How strictly a question was read, what it became, and what that found. */
    private record Read(Strictness strictness, Clause clause, Gathering gathering) {}

    Found answer() throws IOException {
        if (interpretation.isEmpty()) {
            return new Found(List.of(), 0, false, new FacetCounts().sorted(), null, false);
        }
        Read read = read(false);
        String didYouMean = new Spelling(dictionary, live, synonyms).improve(question.text(), parts);
        Gathering found = read.gathering();
        return new Found(
                hits(read), found.total(), found.more(), found.facets().sorted(), didYouMean, searcher.isPartial());
    }

    Set<UUID> documents() throws IOException {
        return interpretation.isEmpty() ? Set.of() : read(true).gathering().documents();
    }

    /** As strictly as leaves more than a few; the pages after the first as strictly as the first. */
    private Read read(boolean wholeSet) throws IOException {
        Position beyond = question.beyond();
        if (beyond != null) {
            return read(Strictness.of(beyond.reading()), wholeSet);
        }
        Read read = read(Strictness.ALL, wholeSet);
        if (isEnough(read, wholeSet)) {
            return read;
        }
        Read lenient = read(Strictness.MOST, wholeSet);
        return found(lenient, wholeSet) >= Ranking.FEW || searcher.isPartial()
                ? lenient
                : read(Strictness.ANY, wholeSet);
    }

    private boolean isEnough(Read read, boolean wholeSet) {
        return !interpretation.canBeLenient() || found(read, wholeSet) >= Ranking.FEW || searcher.isPartial();
    }

    /** A choice in a facet must not bring in what was not there before it. */
    private static long found(Read read, boolean wholeSet) {
        return wholeSet ? read.gathering().total() : read.gathering().live();
    }

    private Read read(Strictness strictness, boolean wholeSet) throws IOException {
        Clause clause = interpretation.clause(strictness);
        Gathering gathering = new Gathering(question, searcher.segments(), beyond(clause), wholeSet);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            gathering.take(leaf, searcher.matches(clause, leaf));
        }
        return new Read(strictness, clause, gathering);
    }

    /**
     * Where the page begins. What others have published since the page before changes how much each word counts, so that
     * the text it begins behind is scored anew; one that is gone leaves its former score.
     */
    private @Nullable Gathered beyond(Clause clause) throws IOException {
        Position position = question.beyond();
        if (position == null) {
            return null;
        }
        Gathered recorded = Order.of(position);
        return question.ordering() == Ordering.RELEVANCE ? scoredAnew(recorded, clause) : recorded;
    }

    /** A text as the clause scores it now; as it was if it has been published anew, or is gone. */
    private Gathered scoredAnew(Gathered text, Clause clause) throws IOException {
        BytesRef identity = IndexedText.identity(new UUID(text.high(), text.low()));
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SegmentColumns columns = searcher.segment(leaf).columns();
            PostingsEnum texts = leaf.reader().postings(new Term(Fields.DOCUMENT, identity), PostingsEnum.NONE);
            Bits kept = leaf.reader().getLiveDocs();
            while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int place = texts.docID();
                if ((kept == null || kept.get(place)) && columns.published(place) == text.published()) {
                    TextSet alone = TextSet.of(place, leaf.reader().maxDoc());
                    Matches matches = searcher.matches(clause, leaf);
                    if (matches.texts().contains(place)) {
                        float score = matches.scores(alone)[0] * columns.recency(place);
                        return new Gathered(leaf.docBase + place, score, text.published(), text.high(), text.low());
                    }
                }
            }
        }
        return text;
    }

    private List<Hit> hits(Read read) throws IOException {
        Marker marker = new Marker(interpretation.marked(), dictionary.lexicon(), forms);
        List<Gathered> page = read.gathering().page();
        Map<Gathered, Hit> hits = new HashMap<>();
        ShownText.Column shown = new ShownText.Column(searcher.getIndexReader());
        // in the order of the index, as a column is read
        for (Gathered gathered :
                page.stream().sorted(comparingInt(Gathered::text)).toList()) {
            hits.put(gathered, hit(gathered, shown.read(gathered.text()), read, marker));
        }
        return page.stream().map(hits::get).toList();
    }

    private Hit hit(Gathered gathered, ShownText text, Read read, Marker marker) throws IOException {
        String locale = text.locale();
        UUID document = new UUID(gathered.high(), gathered.low());
        Instant publishedAt = Instant.ofEpochMilli(gathered.published());
        return new Hit(
                document,
                searcher.type(gathered.text()),
                locale,
                text.slug(),
                text.title(),
                text.summary(),
                publishedAt,
                gathered.score(),
                marker.whole(text.title(), locale),
                marker.fragments(text.text(), locale),
                new Position(
                        gathered.score(),
                        publishedAt,
                        document,
                        read.strictness().number()),
                question.explain() ? explanation(gathered, read) : null);
    }

    private @Nullable String explanation(Gathered gathered, Read read) throws IOException {
        return "%s: read as %s, %s for its age, times%n%s"
                .formatted(
                        gathered.score(),
                        read.strictness(),
                        Ranking.recency(gathered.published()),
                        searcher.explain(read.clause().inLucenesTerms(), gathered.text()));
    }
}

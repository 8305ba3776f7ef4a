package no.innhold.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.clause.QuestionSearcher;
import no.innhold.search.index.clause.TimeLimit;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.Segments;
import no.innhold.search.index.synonym.SynonymTable;
import no.innhold.search.index.synonym.Synonyms;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.IndexedText;
import no.innhold.search.index.text.Term;
import no.innhold.search.index.words.Dictionary;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The texts that are live or will be, and what can be asked about them. All methods may be called by any number of
 * threads. A damage that shows while it is open is told by {@link IndexDamagedException}.
 */
public final class SearchIndex implements AutoCloseable {

    /** What a question may take, however often it is read anew. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(120);

    /** A list that lacks something would be wrong without a word. */
    private static final long LONGEST_OF_SETS = TimeUnit.SECONDS.toNanos(2);

    /** What a question waits for others that came later. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(18);

    /** One question for each processor at a time. */
    private final Turns questions = turns(PATIENCE);

    /** They are many and short, and do not wait for questions. */
    private final Turns suggestions = turns(0);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final WordForms forms = new WordForms();
    private final Segments segments = new Segments(forms);
    private volatile SynonymTable synonyms = new SynonymTable(Synonyms.NONE, forms);

    private SearchIndex(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, IndexFiles.writing(mode, segments::of));
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                return new View(reader, segments.of(reader), forms);
            }
        });
    }

    /** The index at one moment. */
    private static final class View extends IndexSearcher {

        private final Segment[] segments;
        private final Dictionary dictionary;

        View(IndexReader reader, Segment[] segments, WordForms forms) {
            super(reader);
            this.segments = segments;
            this.dictionary = new Dictionary(reader, segments, forms);
        }

        QuestionSearcher searcher(long longest) {
            return new QuestionSearcher(getIndexReader(), segments, new TimeLimit(longest));
        }
    }

    /**
     * The index that was committed in a directory.
     *
     * @throws IndexDamagedException when there is none, or not one that this code can use
     */
    public static SearchIndex open(Path directory) {
        try {
            Directory files = FSDirectory.open(directory);
            try {
                IndexFiles.check(files);
                return new SearchIndex(files, IndexWriterConfig.OpenMode.APPEND);
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (IndexDamagedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // files that are no index can make their readers fail in any way
            throw new IndexDamagedException("no usable index in " + directory, e);
        }
    }

    /** An empty index in a directory, whatever was there before. */
    public static SearchIndex create(Path directory) {
        return run(() -> {
            Files.createDirectories(directory);
            return new SearchIndex(FSDirectory.open(directory), IndexWriterConfig.OpenMode.CREATE);
        });
    }

    /** An empty index that lasts as long as it is open. */
    public static SearchIndex inMemory() {
        return run(() -> new SearchIndex(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE));
    }

    /** Puts the texts of a document in place of what it had; none if it is gone. */
    public void replace(UUID document, List<LiveText> texts) {
        List<Document> documents =
                texts.stream().map(text -> IndexedText.of(text, forms)).toList();
        org.apache.lucene.index.Term identity =
                new org.apache.lucene.index.Term(Fields.DOCUMENT, IndexedText.identity(document));
        run(() -> documents.isEmpty() ? writer.deleteDocuments(identity) : writer.updateDocuments(identity, documents));
    }

    /** Puts these topics in place of those there were. */
    public void topics(List<Term> topics) {
        List<Document> documents = topics.stream().map(IndexedText::of).toList();
        org.apache.lucene.index.Term kind = new org.apache.lucene.index.Term(Fields.KIND, Fields.VOCABULARY);
        run(() -> documents.isEmpty() ? writer.deleteDocuments(kind) : writer.updateDocuments(kind, documents));
    }

    /** What was replaced is searched from here on. */
    public void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    /**
     * Makes durable what was replaced.
     *
     * @param position where in the log it stands, to be read after the next opening
     */
    public void commit(Map<String, String> position) {
        Map<String, String> data = new HashMap<>(position);
        IndexFiles.sign(data);
        run(() -> {
            writer.setLiveCommitData(data.entrySet());
            return writer.commit();
        });
    }

    /** Of the last commit; empty if there is none. */
    public Map<String, String> position() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        data.remove(IndexFiles.VERSION);
        return data;
    }

    /** Merges what many replacements have left in pieces; takes seconds, worth it after building. */
    public void compact() {
        run(() -> writer.forceMerge(1));
    }

    /** Takes effect with the next question. */
    public void synonyms(Synonyms synonyms) {
        this.synonyms = new SynonymTable(synonyms, forms);
    }

    public Found search(Question question) {
        return view(questions, view -> asking(question, view, LONGEST).answer());
    }

    /** Every document of a type that has a live text which answers, for {@code q=} on its list. */
    public Set<UUID> matching(String text, ContentType type, String wish, Instant at) {
        Question question = new Question(
                text, Set.of(type), Set.of(), Set.of(), Set.of(), wish, at, Ordering.NEWEST, 1, null, false, false);
        return view(questions, view -> asking(question, view, LONGEST_OF_SETS).documents());
    }

    private Asking asking(Question question, View view, long longest) {
        return new Asking(question, view.searcher(longest), view.dictionary, synonyms, forms);
    }

    /** Titles and topics of live texts in which a word begins with what was typed last, and every word before it is. */
    public List<Suggestion> suggest(String typed, String wish, Instant at, int limit) {
        return view(suggestions, view -> new Suggesting(view.searcher(LONGEST), wish, at).suggest(typed, limit));
    }

    @Override
    public void close() {
        run(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Action {
        void run() throws IOException;
    }

    private interface Look<T> {
        T at(View view) throws IOException;
    }

    private static Turns turns(long patience) {
        return new Turns(Runtime.getRuntime().availableProcessors(), patience, System::nanoTime);
    }

    private <T> T view(Turns turns, Look<T> look) {
        turns.take();
        try {
            return run(() -> {
                IndexSearcher searcher = searchers.acquire();
                try {
                    return look.at((View) searcher);
                } finally {
                    searchers.release(searcher);
                }
            });
        } finally {
            turns.give();
        }
    }

    private static void run(Action action) {
        run(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            // closed by itself: after a failure to write, Lucene lets nobody at the index any more
            throw new IndexDamagedException("the index fails: " + e.getMessage(), e);
        }
    }
}

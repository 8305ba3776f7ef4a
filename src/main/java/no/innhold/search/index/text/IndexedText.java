package no.innhold.search.index.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.analysis.FormStream;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.Letters;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a text. */
public final class IndexedText {

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType COUNTED = words(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType LIST = words(IndexOptions.DOCS, true);

    /** Longer words have no compounds and no typos: nobody types them in part. */
    public static final int LONGEST_IN_DICTIONARY = 50;

    private final WordForms forms;
    private final LiveText text;
    private final Document document = new Document();
    private final Map<String, WordList.Word> dictionary = new HashMap<>();

    private IndexedText(WordForms forms, LiveText text) {
        this.forms = forms;
        this.text = text;
    }

    public static Document of(LiveText text, WordForms forms) {
        return new IndexedText(forms, text).make();
    }

    /** A topic that can be suggested. */
    public static Document of(Term topic) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.VOCABULARY, Field.Store.NO));
        document.add(new StringField(Fields.WISH, Fields.VOCABULARY + topic.locale(), Field.Store.NO));
        document.add(ShownText.column(topic.slug(), topic.locale(), topic.name(), null, ""));
        addSuggested(document, topic.name());
        return document;
    }

    public static BytesRef identity(UUID document) {
        return new BytesRef(document.toString());
    }

    /** A title as someone may type it: only its words count. */
    public static String named(String title) {
        StringJoiner words = new StringJoiner(" ");
        WordScanner scanner = new WordScanner(title);
        while (scanner.next()) {
            words.add(Letters.folded(Letters.plain(scanner.word())));
        }
        return words.toString();
    }

    private Document make() {
        document.add(new StringField(Fields.DOCUMENT, identity(text.document()), Field.Store.NO));
        text.wishes().forEach(wish -> document.add(new StringField(Fields.WISH, wish, Field.Store.NO)));
        addWords();
        document.add(new StringField(Fields.NAMED, named(text.title()), Field.Store.NO));
        addSuggested(document, text.title());
        addColumns();
        document.add(ShownText.column(text.slug(), text.locale(), text.title(), text.summary(), text.body()));
        return document;
    }

    private void addWords() {
        addWords(Fields.TITLE, Stream.of(text.title()));
        addWords(Fields.SUMMARY, Stream.ofNullable(text.summary()));
        addWords(Fields.TOPICS, text.topics().stream().map(LiveText.Named::name));
        addWords(
                Fields.FURTHER,
                Stream.concat(text.further().stream(), text.partners().stream().map(LiveText.Named::name)));
        addWords(Fields.BODY, Stream.of(text.body()));
        boolean english = Language.of(text.locale()) == Language.ENGLISH;
        document.add(new Field(Fields.WORDS, new WordList(dictionary.values(), english), COUNTED));
        addDictionary();
    }

    private void addDictionary() {
        Set<String> folded = new HashSet<>();
        Set<String> spelled = new HashSet<>();
        for (WordList.Word counted : dictionary.values()) {
            Forms word = counted.forms;
            if (word.plain().length() > LONGEST_IN_DICTIONARY) {
                continue;
            }
            folded.add(word.folded());
            folded.add(word.met());
            if (!word.plain().equals(word.folded())) {
                spelled.add(word.folded() + Fields.SEPARATOR + word.plain());
            }
        }
        addList(document, Fields.FOLDED, folded);
        addList(document, Fields.SPELLED, spelled);
    }

    private void addWords(String field, Stream<String> texts) {
        Language language = Language.of(text.locale());
        int number = Occurrences.FIELDS.indexOf(field);
        List<List<Forms>> words = new ArrayList<>();
        texts.forEach(part -> {
            List<Forms> ofPart = new ArrayList<>();
            WordScanner scanner = new WordScanner(part);
            while (scanner.next()) {
                Forms word = forms.of(scanner.word(), language);
                ofPart.add(word);
                dictionary
                        .computeIfAbsent(word.plain(), plain -> new WordList.Word(word))
                        .isIn(number);
            }
            words.add(ofPart);
        });
        document.add(new Field(field, new FormStream(words), WORDS));
    }

    private void addColumns() {
        document.add(
                new NumericDocValuesField(Fields.IDENTITY_HIGH, text.document().getMostSignificantBits()));
        document.add(
                new NumericDocValuesField(Fields.IDENTITY_LOW, text.document().getLeastSignificantBits()));
        document.add(new NumericDocValuesField(Fields.FROM, text.from().toEpochMilli()));
        document.add(new NumericDocValuesField(
                Fields.UNTIL,
                text.until() == null ? Long.MAX_VALUE : text.until().toEpochMilli()));
        document.add(
                new NumericDocValuesField(Fields.PUBLISHED, text.publishedAt().toEpochMilli()));
        if (text.year() != null) {
            document.add(new NumericDocValuesField(Fields.YEAR, text.year()));
        }
        document.add(
                new SortedDocValuesField(Fields.TYPE, new BytesRef(text.type().wire())));
        addLabels(Fields.TOPIC_LABELS, text.topics());
        addLabels(Fields.PARTNER_LABELS, text.partners());
        text.topics().forEach(topic -> document.add(new StringField(Fields.TOPIC, topic.slug(), Field.Store.NO)));
    }

    private void addLabels(String field, List<LiveText.Named> labels) {
        labels.forEach(label -> document.add(
                new SortedSetDocValuesField(field, new BytesRef(label.slug() + Fields.SEPARATOR + label.name()))));
    }

    private static void addSuggested(Document document, String title) {
        Set<String> words = new HashSet<>();
        WordScanner scanner = new WordScanner(title);
        while (scanner.next()) {
            String folded = Letters.folded(Letters.plain(scanner.word()));
            if (words.isEmpty()) {
                words.add(Fields.FIRST + folded);
            }
            words.add(folded);
        }
        addList(document, Fields.SUGGESTED, words);
    }

    private static void addList(Document document, String field, Set<String> terms) {
        document.add(
                new Field(field, new TermList(terms.stream().map(BytesRef::new).toList()), LIST));
    }

    private static FieldType words(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}

package no.innhold.search.index.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import org.apache.lucene.util.BytesRef;

/**
 * Takes a question apart: words, {@code "phrases"}, {@code -without}. There is nothing it refuses: signs that mean nothing
 * separate words, and a quotation that does not end is no quotation.
 */
public final class QuestionReader {

    /** Parts that are looked for; what follows them adds little but work. */
    private static final int MOST_PARTS = 24;

    private static final int MOST_WORDS_IN_PHRASE = 16;
    private static final String QUOTES = "\"“”„«»";
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);

    private final WordForms forms;
    private final boolean english;
    private final String text;
    private final List<Wanted> parts = new ArrayList<>();
    private int place;

    private QuestionReader(String text, String wish, WordForms forms) {
        this.text = text;
        this.forms = forms;
        this.english = Language.of(wish) == Language.ENGLISH;
    }

    public static List<Wanted> read(String text, String wish, WordForms forms) {
        return new QuestionReader(text, wish, forms).parts();
    }

    private List<Wanted> parts() {
        while (place < text.length() && parts.size() < MOST_PARTS) {
            char c = text.charAt(place);
            if (isSpace(c)) {
                place++;
                continue;
            }
            boolean without = c == '-' && place + 1 < text.length() && "- \t".indexOf(text.charAt(place + 1)) < 0;
            if (without) {
                place++;
            }
            readPart(without);
        }
        return parts;
    }

    private void readPart(boolean without) {
        int closing = isQuote(place) ? closingQuote() : -1;
        if (closing >= 0) {
            add(words(place + 1, closing, MOST_WORDS_IN_PHRASE), Wanted.Kind.PHRASE, without, false);
            place = closing + 1;
            return;
        }
        int start = isQuote(place) ? place + 1 : place;
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end)) && !isQuote(end)) {
            end++;
        }
        readChunk(start, end, without);
        place = Math.max(end, place + 1);
    }

    /** Between two spaces. */
    private void readChunk(int start, int end, boolean without) {
        String chunk = text.substring(start, end);
        Matcher doi = DOI.matcher(chunk);
        if (doi.find()) {
            add(
                    words(start + doi.start(), start + doi.end(), MOST_WORDS_IN_PHRASE),
                    Wanted.Kind.PHRASE,
                    without,
                    false);
            return;
        }
        Matcher address = ADDRESS.matcher(chunk);
        int from = address.find() ? start + address.end() : start;
        List<Typed> words = words(from, end, MOST_WORDS_IN_PHRASE);
        int last = words.isEmpty() ? text.length() : words.get(words.size() - 1).end();
        boolean open = !words.isEmpty() && (last == text.length() || text.charAt(last) == '*');
        add(words, Wanted.Kind.JOINED, without, open);
    }

    private void add(List<Typed> words, Wanted.Kind kind, boolean without, boolean open) {
        if (!words.isEmpty()) {
            parts.add(new Wanted(words, words.size() == 1 ? Wanted.Kind.WORD : kind, without, open));
        }
    }

    private List<Typed> words(int start, int end, int most) {
        List<Typed> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text, start, end);
        while (words.size() < most && scanner.next()) {
            words.add(typed(scanner));
        }
        return words;
    }

    private Typed typed(WordScanner scanner) {
        Forms norwegian = forms.of(scanner.word(), Language.NORWEGIAN);
        List<BytesRef> terms = norwegian.terms();
        if (english) {
            List<BytesRef> both = new ArrayList<>(terms);
            forms.of(scanner.word(), Language.ENGLISH).terms().stream()
                    .filter(term -> !both.contains(term))
                    .forEach(both::add);
            terms = both;
        }
        return new Typed(scanner.start(), scanner.end(), norwegian, terms);
    }

    private int closingQuote() {
        for (int i = place + 1; i < text.length(); i++) {
            if (isQuote(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isQuote(int i) {
        return QUOTES.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}

package no.innhold.search.analysis;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word and what it is compared by.
 *
 * @param plain the word as written, in lower case
 * @param folded without the letters that a keyboard may lack
 * @param met the folded word in the spelling in which bokmål and nynorsk meet
 * @param stems without endings, folded; words with one of them in common are the same word
 * @param terms what the index holds of it: first the plain word, then its stems, each behind a mark that no word has
 */
public record Forms(String plain, String folded, String met, List<String> stems, List<BytesRef> terms) {

    private static final String STEM_MARK = "~";

    static Forms of(String plain, String folded, String met, List<String> stems) {
        BytesRef[] terms = new BytesRef[stems.size() + 1];
        terms[0] = new BytesRef(plain);
        for (int i = 0; i < stems.size(); i++) {
            terms[i + 1] = stemTerm(stems.get(i));
        }
        return new Forms(plain, folded, met, stems, List.of(terms));
    }

    /** The stem that the index holds in this way; null if it is a plain word. */
    public static @Nullable String stem(BytesRef term) {
        String text = term.utf8ToString();
        return text.startsWith(STEM_MARK) ? text.substring(STEM_MARK.length()) : null;
    }

    /** What the index holds of a stem. */
    public static BytesRef stemTerm(String stem) {
        return new BytesRef(STEM_MARK + stem);
    }
}

package no.innhold.search.index.question;

import java.util.List;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.StopWords;
import org.apache.lucene.util.BytesRef;

/**
 * A word of a question.
 *
 * @param start where it begins in what was typed
 * @param end where it ends, exclusive
 * @param forms by the endings of Norwegian
 * @param terms what the index may hold of it, also by the endings of another language that is asked for
 */
public record Typed(int start, int end, Forms forms, List<BytesRef> terms) {

    public boolean isStopWord() {
        return StopWords.contain(forms.folded());
    }
}

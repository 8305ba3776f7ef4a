package no.innhold.search.index.marking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.innhold.search.index.clause.Clause;
import no.innhold.search.index.clause.WordClause;
import org.apache.lucene.util.BytesRef;

/**
 * What is marked in texts.
 *
 * @param words marked wherever they stand
 * @param phrases marked where their words stand side by side: the forms of each
 */
public record Marked(Set<WordClause> words, List<List<List<BytesRef>>> phrases) {

    public Marked() {
        this(new HashSet<>(), new ArrayList<>());
    }

    /** Marks what a clause finds, if it can find anything. */
    public Clause word(Clause clause) {
        if (clause instanceof WordClause word) {
            words.add(word);
        }
        return clause;
    }
}

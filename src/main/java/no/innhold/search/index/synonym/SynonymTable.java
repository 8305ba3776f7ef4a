package no.innhold.search.index.synonym;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.StopWords;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.analysis.WordScanner;
import no.innhold.search.index.question.Typed;
import no.innhold.search.index.question.Wanted;
import org.jspecify.annotations.Nullable;

/** Synonyms, ready to be looked up by the stems of the words of a question. */
public final class SynonymTable {

    private static final Comparator<Expression> LONGEST_FIRST =
            Comparator.comparingInt((Expression e) -> e.words().size()).reversed();

    private final Map<String, List<Expression>> byFirstStem = new HashMap<>();

    public SynonymTable(Synonyms synonyms, WordForms forms) {
        for (List<String> group : synonyms.groups()) {
            List<List<Forms>> expressions =
                    group.stream().map(text -> words(text, forms)).toList();
            for (List<Forms> words : expressions) {
                List<List<Forms>> others = expressions.stream()
                        .filter(other -> !other.equals(words))
                        .toList();
                Expression expression = new Expression(telling(words), others);
                expression.words().get(0).stems().forEach(stem -> byFirstStem
                        .computeIfAbsent(stem, s -> new ArrayList<>())
                        .add(expression));
            }
        }
        byFirstStem.values().forEach(expressions -> expressions.sort(LONGEST_FIRST));
    }

    /** As the words of a question: without those that say little, unless there are no others. */
    private static List<Forms> telling(List<Forms> words) {
        List<Forms> telling =
                words.stream().filter(word -> !StopWords.contain(word.folded())).toList();
        return telling.isEmpty() ? words : telling;
    }

    private record Expression(List<Forms> words, List<List<Forms>> others) {}

    /**
     * What the parts of a question from one place on mean as well.
     *
     * @param length how many parts mean it
     * @param others in how many words each
     */
    public record Match(int length, List<List<Forms>> others) {}

    /** The longest expression that begins at a part. */
    @Nullable
    public Match at(List<Wanted> parts, int place) {
        List<Forms> words = new ArrayList<>();
        Map<Integer, Integer> partsOfWords = new HashMap<>();
        for (int i = place; i < parts.size() && parts.get(i).kind() != Wanted.Kind.PHRASE; i++) {
            words.addAll(telling(parts.get(i).words().stream().map(Typed::forms).toList()));
            partsOfWords.put(words.size(), i - place + 1);
        }
        if (words.isEmpty()) {
            return null;
        }
        int longest = 0;
        List<List<Forms>> others = new ArrayList<>();
        for (String stem : words.get(0).stems()) {
            for (Expression expression : byFirstStem.getOrDefault(stem, List.of())) {
                int length = expression.words().size();
                if (length >= longest && partsOfWords.containsKey(length) && begins(words, expression.words())) {
                    if (length > longest) {
                        others.clear();
                    }
                    longest = length;
                    expression.others().stream()
                            .filter(other -> !others.contains(other))
                            .forEach(others::add);
                }
            }
        }
        Integer length = partsOfWords.get(longest);
        return length == null ? null : new Match(length, others);
    }

    private static boolean begins(List<Forms> words, List<Forms> expression) {
        if (expression.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < expression.size(); i++) {
            if (Collections.disjoint(words.get(i).stems(), expression.get(i).stems())) {
                return false;
            }
        }
        return true;
    }

    static List<Forms> words(String text, WordForms forms) {
        List<Forms> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(forms.of(scanner.word(), Language.NORWEGIAN));
        }
        return words;
    }
}

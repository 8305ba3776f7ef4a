package no.innhold.search.index.synonym;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.innhold.search.analysis.Letters;
import no.innhold.search.analysis.WordScanner;
import no.innhold.search.index.synonym.SynonymsException.Fault;
import no.innhold.search.index.synonym.SynonymsException.LineFault;
import org.jspecify.annotations.Nullable;

/** Reads synonyms as an administrator writes them, and collects what is wrong. */
public final class SynonymLines {

    private static final int MOST_GROUPS = 2_000;
    private static final int MOST_EXPRESSIONS = 20;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 1_000;
    private static final int SHOWN = 40;

    /** Enough to see what is the matter. */
    private static final int MOST_FAULTS = 100;

    private final List<String> lines;
    private final List<List<String>> groups = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();

    SynonymLines(String text) {
        this.lines = text.lines().toList();
    }

    Synonyms read() {
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (groups.size() == MOST_GROUPS) {
                faults.add(new LineFault(i + 1, Fault.TOO_MANY_GROUPS, ""));
                break;
            }
            readGroup(i + 1, line);
        }
        if (!faults.isEmpty()) {
            throw new SynonymsException(faults);
        }
        return new Synonyms(groups);
    }

    private void readGroup(int number, String line) {
        if (line.length() > MOST_CHARACTERS) {
            faults.add(new LineFault(number, Fault.TOO_LONG, ""));
            return;
        }
        List<String> group = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : line.split(",", -1)) {
            String expression = part.strip();
            Fault fault = faultOf(expression);
            if (fault == null && !seen.add(words(expression).toString())) {
                fault = Fault.REPEATED;
            }
            if (fault != null) {
                faults.add(new LineFault(number, fault, shorten(expression)));
            }
            group.add(expression);
        }
        if (group.size() == 1) {
            faults.add(new LineFault(number, Fault.SINGLE, shorten(line)));
        } else if (group.size() > MOST_EXPRESSIONS) {
            faults.add(new LineFault(number, Fault.TOO_MANY_EXPRESSIONS, ""));
        }
        groups.add(group);
    }

    private static @Nullable Fault faultOf(String expression) {
        if (expression.isEmpty()) {
            return Fault.EMPTY;
        }
        if (expression.codePoints().anyMatch(SynonymLines::isNoText)) {
            return Fault.CHARACTER;
        }
        int words = words(expression).size();
        return words == 0 ? Fault.NO_WORDS : words > MOST_WORDS ? Fault.TOO_MANY_WORDS : null;
    }

    private static boolean isNoText(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(expression);
        while (scanner.next()) {
            words.add(Letters.plain(scanner.word()));
        }
        return words;
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}

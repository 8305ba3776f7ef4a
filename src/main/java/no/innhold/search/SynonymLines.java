package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.search.index.synonym.Synonyms;
import no.innhold.search.index.synonym.SynonymsException;
import org.jspecify.annotations.Nullable;

/** Synonyms as an administrator reads and writes them: line by line, each fault with the place of its line. */
@ApplicationScoped
public class SynonymLines {

    /**
     * What is in force.
     *
     * @param version guards the next change
     */
    public record Kept(int version, List<String> lines) {}

    /** Enough to see what is the matter. */
    private static final int MOST_FAULTS = 100;

    private final KeptSynonyms kept;

    SynonymLines(KeptSynonyms kept) {
        this.kept = kept;
    }

    public Kept kept() {
        return lines(kept.kept());
    }

    /**
     * Puts others in force.
     *
     * @throws ProblemException 422 with the first 100 faults, 412 if somebody else was faster
     */
    public Kept replace(List<String> lines, IfMatch ifMatch, String actor) {
        check(lines);
        return lines(kept.replace(String.join("\n", lines), ifMatch, actor));
    }

    /**
     * Puts those that come with the service in force again.
     *
     * @throws ProblemException 412 if somebody else was faster
     */
    public Kept reset(IfMatch ifMatch, String actor) {
        return lines(kept.replace(null, ifMatch, actor));
    }

    private static Kept lines(KeptSynonyms.Kept kept) {
        String text = kept.lines();
        return new Kept(kept.version(), text == null ? builtIn() : written(text));
    }

    private static List<String> written(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> builtIn() {
        return Synonyms.defaults().groups().stream()
                .map(group -> String.join(", ", group))
                .toList();
    }

    /** Lines that are no lines of text are told of here, and the others are read as if those were empty. */
    private static void check(List<String> lines) {
        Map<Integer, List<FieldError>> faults = new TreeMap<>();
        List<String> readable = new ArrayList<>(lines);
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            String fault = faultOf(lines.get(i));
            if (fault != null) {
                faults.put(i, List.of(error(i, fault, "")));
                readable.set(i, "");
            }
        }
        read(readable).forEach(fault -> faults.computeIfAbsent(fault.line() - 1, line -> new ArrayList<>())
                .add(error(fault.line() - 1, code(fault.fault()), fault.expression())));
        if (!faults.isEmpty()) {
            throw ProblemException.invalidContent(faults.values().stream()
                    .flatMap(List::stream)
                    .limit(MOST_FAULTS)
                    .toList());
        }
    }

    private static List<SynonymsException.LineFault> read(List<String> lines) {
        try {
            Synonyms.parse(String.join("\n", lines));
            return List.of();
        } catch (SynonymsException e) {
            return e.faults();
        }
    }

    private static String code(SynonymsException.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String faultOf(String line) {
        if (line.isBlank()) {
            return "blank";
        }
        if (line.contains("\n") || line.contains("\r")) {
            return "line-break";
        }
        // in a remark too: the database could not keep it
        return line.codePoints().anyMatch(SynonymLines::isNoText) ? "character" : null;
    }

    private static boolean isNoText(int point) {
        return Character.isISOControl(point) && point != '\t' || Character.getType(point) == Character.SURROGATE;
    }

    private static FieldError error(int index, String code, String expression) {
        return FieldError.pointer("/lines/" + index, code, Message.of("synonyms." + code, expression));
    }
}

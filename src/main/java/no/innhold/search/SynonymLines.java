package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.search.index.Synonyms;
import no.innhold.search.index.SynonymsException;
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
     * @throws ProblemException 422 with every fault, 412 if somebody else was faster
     */
    public Kept replace(List<String> lines, IfMatch ifMatch, String actor) {
        check(lines);
        return lines(kept.replace(String.join("\n", lines), ifMatch, actor));
    }

    private static Kept lines(KeptSynonyms.Kept kept) {
        String text = kept.lines();
        return new Kept(kept.version(), text == null ? builtIn() : written(text));
    }

    private static List<String> written(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static List<String> builtIn() {
        return Synonyms.defaults().groups().stream()
                .map(group -> String.join(", ", group))
                .toList();
    }

    private static void check(List<String> lines) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\n") || lines.get(i).contains("\r")) {
                errors.add(error(i, "line-break", null));
            }
        }
        if (errors.isEmpty()) {
            try {
                Synonyms.parse(String.join("\n", lines));
            } catch (SynonymsException e) {
                e.faults()
                        .forEach(fault -> errors.add(error(
                                fault.line() - 1,
                                fault.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                fault.expression())));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
    }

    private static FieldError error(int index, String code, @Nullable String expression) {
        Message detail = Message.of("synonyms." + code, expression == null ? "" : expression);
        return FieldError.pointer("/lines/" + index, code, detail);
    }
}

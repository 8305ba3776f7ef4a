package no.innhold.publishing.finding;

import no.innhold.content.richtext.Located;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of something that is wrong or could be better.
 *
 * @param pointer JSON Pointer to the field in what the editor sent
 * @param line from 1, in a Markdown field where the place is known
 * @param column from 1, with {@code line}
 * @param value a measured number: the LIX of a text that is hard to read
 * @param message what was found
 * @param hint what to do about it
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String pointer,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Integer value,
        Message message,
        Message hint) {

    public static Finding error(FindingCode code, String pointer, Message message, Message hint) {
        return new Finding(code, Severity.ERROR, pointer, null, null, null, message, hint);
    }

    public static Finding warning(FindingCode code, String pointer, Message message, Message hint) {
        return new Finding(code, Severity.WARNING, pointer, null, null, null, message, hint);
    }

    /** The same at the place of a part of a Markdown field. */
    Finding at(Located<?> place) {
        return new Finding(code, severity, pointer, place.line(), place.column(), value, message, hint);
    }

    Finding measured(int number) {
        return new Finding(code, severity, pointer, line, column, number, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The finding as the reason why a text cannot be published. */
    public FieldError fieldError() {
        return FieldError.pointer(pointer, code.wire(), message)
                .with("severity", severity.wire())
                .with("line", line)
                .with("column", column)
                .with("value", value)
                .with("hint", hint);
    }
}

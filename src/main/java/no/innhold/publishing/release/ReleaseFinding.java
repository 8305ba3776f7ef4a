package no.innhold.publishing.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Language;
import no.innhold.publishing.finding.Finding;
import no.innhold.publishing.finding.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something about one text of a release. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReleaseFinding", description = "Something about one text of a release.")
public record ReleaseFinding(
        @Schema(description = "What was found; short and stable.", examples = "missing-summary") @NotNull
        String code,

        @NotNull Severity severity,

        @Schema(description = "JSON Pointer into the request.", examples = "/items/0/summary") @NotNull
        String pointer,

        @Schema(description = "Line in a Markdown field, from 1.") @Nullable
        Integer line,

        @Schema(description = "Column in the line, from 1.") @Nullable
        Integer column,

        @NotNull String message,

        @Schema(description = "What to do about it.") @Nullable
        String hint) {

    static ReleaseFinding of(Finding finding, String item, Language language) {
        return new ReleaseFinding(
                finding.code().wire(),
                finding.severity(),
                item + finding.pointer(),
                finding.line(),
                finding.column(),
                finding.message().in(language),
                finding.hint().in(language));
    }

    /** What stands against publishing the text whatever it says. */
    static ReleaseFinding of(FieldError conflict, Language language) {
        return new ReleaseFinding(
                conflict.code() == null ? "conflict" : conflict.code(),
                Severity.ERROR,
                conflict.pointer() == null ? "" : conflict.pointer(),
                null,
                null,
                conflict.detail() == null ? "" : conflict.detail().in(language),
                null);
    }
}

package no.innhold.publishing.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding in the language of the editor. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Finding", description = "Something in a text that is wrong or could be better.")
public record FindingDetail(
        @Schema(description = "What was found; short and stable.") @NotNull
        FindingCode code,

        @Schema(description = "Errors stop publishing, warnings do not.") @NotNull
        Severity severity,

        @Schema(description = "JSON Pointer to the field.", examples = "/body") @NotNull
        String pointer,

        @Schema(description = "Line in a Markdown field, from 1.", examples = "12") @Nullable
        Integer line,

        @Schema(description = "Column in the line, from 1, in UTF-16 code units.", examples = "5") @Nullable
        Integer column,

        @Schema(description = "The readability index LIX of a text that is hard to read.", examples = "57") @Nullable
        Integer value,

        @Schema(description = "What was found, for people.") @NotNull
        String message,

        @Schema(description = "What to do about it.") @NotNull
        String hint) {

    public static FindingDetail of(Finding finding, Language language) {
        return new FindingDetail(
                finding.code(),
                finding.severity(),
                finding.pointer(),
                finding.line(),
                finding.column(),
                finding.value(),
                finding.message().in(language),
                finding.hint().in(language));
    }

    public static List<FindingDetail> of(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }
}

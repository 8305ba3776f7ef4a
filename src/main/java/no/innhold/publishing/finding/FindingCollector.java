package no.innhold.publishing.finding;

import java.util.ArrayList;
import java.util.List;
import no.innhold.platform.problem.Message;
import no.innhold.publishing.ContentInput;
import org.jspecify.annotations.Nullable;

/** Takes findings in any order; what several content types look for alike stands here. */
public final class FindingCollector {

    private final List<Finding> findings = new ArrayList<>();

    public void add(Finding finding) {
        findings.add(finding);
    }

    /** {@code missing-field} if a field that the model requires has no value. */
    public void required(String field, @Nullable Object value) {
        if (value == null) {
            add(Finding.error(
                    FindingCode.MISSING_FIELD,
                    "/" + field,
                    Message.of("finding.missing-field", field),
                    Message.of("finding.missing-field.hint")));
        }
    }

    /** {@code missing-summary} if there is none; how bad that is depends on the type. */
    public void summary(ContentInput input, Severity severity) {
        String summary = input.summary();
        if (summary == null || summary.isBlank()) {
            Message message = Message.of("finding.missing-summary");
            Message hint = Message.of("finding.missing-summary.hint");
            add(
                    severity == Severity.ERROR
                            ? Finding.error(FindingCode.MISSING_SUMMARY, "/summary", message, hint)
                            : Finding.warning(FindingCode.MISSING_SUMMARY, "/summary", message, hint));
        }
    }

    /** {@code missing-date}: readers cannot tell when. */
    public void missingDate(String field, Message hint) {
        add(Finding.warning(FindingCode.MISSING_DATE, "/" + field, Message.of("finding.missing-date"), hint));
    }

    List<Finding> all() {
        return findings;
    }
}

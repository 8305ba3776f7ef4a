package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.Edition;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.finding.Finding;
import no.innhold.publishing.finding.Findings;

/** Judges editions before they become public. */
@ApplicationScoped
public class PublishGate {

    private final StoredContent stored;
    private final Findings findings;

    PublishGate(StoredContent stored, Findings findings) {
        this.stored = stored;
        this.findings = findings;
    }

    /** @param becomingPublic documents that go live together with it, so that references to them will show */
    public <I extends ContentInput> List<Finding> findings(
            ContentForm<I> form, Edition edition, Set<UUID> becomingPublic) {
        return findings(form, edition, stored.input(form, edition), becomingPublic);
    }

    /** As {@link #findings(ContentForm, Edition, Set)}, for an edition that has been read back already. */
    public <I extends ContentInput> List<Finding> findings(
            ContentForm<I> form, Edition edition, I input, Set<UUID> becomingPublic) {
        return findings.of(
                form,
                input,
                stored.inOtherLocales(
                        form, edition.head().documentId(), edition.head().locale()),
                becomingPublic);
    }

    /** @throws ProblemException 422 with the findings that stop publishing */
    void pass(ContentForm<?> form, Edition edition) {
        List<FieldError> errors = findings(form, edition, Set.of()).stream()
                .filter(Finding::isError)
                .map(Finding::fieldError)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.notPublishable(errors);
        }
    }
}

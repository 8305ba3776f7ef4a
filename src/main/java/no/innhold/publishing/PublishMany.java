package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.innhold.access.Audit;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.publishing.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Publishes several editions together: all or none. */
@ApplicationScoped
public class PublishMany {

    private final Batches batches;
    private final PublishGate gate;
    private final LivePeriods periods;
    private final DatabaseTime time;
    private final Audit audit;

    PublishMany(Batches batches, PublishGate gate, LivePeriods periods, DatabaseTime time, Audit audit) {
        this.batches = batches;
        this.gate = gate;
        this.periods = periods;
        this.time = time;
        this.audit = audit;
    }

    /** @throws ProblemException 403, 409 or 422 with a pointer to each item that stands against it */
    @Transactional
    public Batch atOnce(List<BatchItem> items, String actor) {
        Batch batch = batches.lock(items);
        publish(batch, PublishRequest.AT_ONCE, actor, null);
        return batch;
    }

    /**
     * Publishes a batch in the running transaction.
     *
     * @param subject what the audit log says beside the document
     * @throws ProblemException 409 or 422 with a pointer to each item that stands against it
     */
    public void publish(Batch batch, PublishRequest request, String actor, @Nullable String subject) {
        refuse(ProblemType.CONFLICT, batch.conflicts());
        refuse(ProblemType.NOT_PUBLISHABLE, errors(batch));
        refuse(ProblemType.CONFLICT, open(batch, request));
        periods.complete(batch.documents());
        String action = request.from() == null ? "publish" : "schedule";
        batch.members()
                .forEach(member -> audit.done(actor, action, member.document().id(), member.locale(), subject));
    }

    /** All findings by the pointer of the text they are about, given that all go live together. */
    public Map<String, List<Finding>> findings(Batch batch) {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        batch.members()
                .forEach(member ->
                        findings.put(member.pointer(), gate.findings(member.form(), member.edition(), batch.ids())));
        return findings;
    }

    /** Opens all live periods; what an item runs into is told with its pointer. */
    public List<FieldError> open(Batch batch, PublishRequest request) {
        List<FieldError> refusals = new ArrayList<>();
        Instant now = time.now();
        for (Batch.Member member : batch.members()) {
            try {
                periods.open(member.document(), member.edition(), request, now);
            } catch (ProblemException refused) {
                refusals.add(refusal(member, refused));
            }
        }
        return refusals;
    }

    private List<FieldError> errors(Batch batch) {
        List<FieldError> errors = new ArrayList<>();
        findings(batch).forEach((item, findings) -> findings.stream()
                .filter(Finding::isError)
                .forEach(finding -> errors.add(finding.fieldError().below(item))));
        return errors;
    }

    private static FieldError refusal(Batch.Member member, ProblemException refused) {
        Message detail = Optional.ofNullable(refused.detail()).orElseGet(refused.type()::title);
        return FieldError.pointer(member.pointer(), "conflict", Objects.requireNonNull(detail));
    }

    private static void refuse(ProblemType type, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        if (type == ProblemType.NOT_PUBLISHABLE) {
            throw ProblemException.notPublishable(errors);
        }
        ProblemException problem = ProblemException.of(type, Message.of("batch.conflicts"));
        errors.forEach(problem::withError);
        throw problem;
    }
}

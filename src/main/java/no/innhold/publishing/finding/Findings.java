package no.innhold.publishing.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.platform.problem.Message;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.InputReference;
import no.innhold.publishing.finding.ContentTargets.Target;
import no.innhold.publishing.finding.ContentTargets.Wanted;

/** Reads a text the way a careful colleague would before it is published. */
@ApplicationScoped
public class Findings {

    private final BodyFindings bodies;
    private final ContentTargets targets;
    private final DatabaseClock clock;
    private final ObjectMapper json;

    Findings(BodyFindings bodies, ContentTargets targets, DatabaseClock clock, ObjectMapper json) {
        this.bodies = bodies;
        this.targets = targets;
        this.clock = clock;
        this.json = json;
    }

    /**
     * All findings in the order of the document. At most one statement, and none without references to content.
     *
     * @param input valid by its constraints
     * @param otherLocales the newest input of each other locale of the document
     * @param becomingPublic documents that will be public together with this one
     */
    public <I extends ContentInput> List<Finding> of(
            ContentForm<I> form, I input, Map<String, I> otherLocales, Set<UUID> becomingPublic) {
        FindingCollector findings = new FindingCollector();
        Instant now = clock.instant();
        form.check(input, now, findings);
        BodyRules.check(input.image(), findings);
        String body = input.body();
        if (body != null) {
            bodies.of(body).forEach(findings::add);
        }
        LinkRules.check(input, findings);

        Map<Wanted, Target> found = targets.find(Stream.concat(Stream.of(input), otherLocales.values().stream())
                .flatMap(text -> form.references(text).stream())
                .toList());
        checkReferences(form.references(input), found, becomingPublic, findings);

        JsonNode document = json.valueToTree(input);
        IdentityNumbers.check(document, findings);
        Map<String, JsonNode> others = new TreeMap<>();
        otherLocales.forEach(
                (locale, text) -> others.put(locale, byIdentity(form, text, json.valueToTree(text), found)));
        new LocaleComparison(form.translatedFields()).check(byIdentity(form, input, document, found), others, findings);
        return findings.all().stream().sorted(orderOf(form)).toList();
    }

    /** To be called as soon as it is known that {@link #of} will be: what takes longest goes on beside the caller. */
    public void expect(ContentInput input) {
        String body = input.body();
        if (body != null) {
            bodies.begin(body);
        }
    }

    private static void checkReferences(
            List<InputReference> references,
            Map<Wanted, Target> found,
            Set<UUID> becomingPublic,
            FindingCollector findings) {
        for (InputReference reference : references) {
            Target target = found.get(Wanted.of(reference));
            boolean isPublic = target != null && (target.isPublic() || becomingPublic.contains(target.id()));
            if (reference.vocabulary() == null && !isPublic) {
                findings.add(Finding.warning(
                        FindingCode.REFERENCE_NOT_PUBLIC,
                        reference.pointer(),
                        Message.of("finding.reference-not-public", Quote.of(reference.value())),
                        Message.of("finding.reference-not-public.hint")));
            }
        }
    }

    /** References to content as ids, so that an id and a slug of the same document are no difference. */
    private static <I extends ContentInput> JsonNode byIdentity(
            ContentForm<I> form, I input, JsonNode document, Map<Wanted, Target> found) {
        for (InputReference reference : form.references(input)) {
            Target target = found.get(Wanted.of(reference));
            if (target != null && document.get(reference.relation()) instanceof ArrayNode list) {
                list.set(reference.position(), target.id().toString());
            } else if (target != null && document instanceof ObjectNode object) {
                object.put(reference.relation(), target.id().toString());
            }
        }
        return document;
    }

    private static FindingOrder orderOf(ContentForm<?> form) {
        return new FindingOrder(Stream.of(form.inputClass().getRecordComponents())
                .map(RecordComponent::getName)
                .iterator());
    }
}

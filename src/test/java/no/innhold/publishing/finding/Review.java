package no.innhold.publishing.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;

/** Asks for findings in tests, and writes each as one line. */
@ApplicationScoped
public class Review {

    private final Findings findings;
    private final List<ContentForm<?>> forms;
    private final ObjectMapper json;

    Review(Findings findings, @All List<ContentForm<?>> forms, ObjectMapper json) {
        this.findings = findings;
        this.forms = forms;
        this.json = json;
    }

    /** A page that lacks nothing, with this body. */
    List<Finding> body(String markdown) {
        return of(
                ContentType.PAGE,
                json.createObjectNode()
                        .put("title", "Side")
                        .put("summary", "Om siden.")
                        .put("body", markdown)
                        .toString());
    }

    List<Finding> of(ContentType type, String content) {
        return of(type, content, Map.of(), Set.of());
    }

    @Transactional
    public List<Finding> of(ContentType type, String content, Map<String, String> others, Set<UUID> becomingPublic) {
        return of(form(type), content, others, becomingPublic);
    }

    private <I extends ContentInput> List<Finding> of(
            ContentForm<I> form, String content, Map<String, String> others, Set<UUID> becomingPublic) {
        Map<String, I> inputs = new LinkedHashMap<>();
        others.forEach((locale, other) -> inputs.put(locale, read(form, other)));
        return findings.of(form, read(form, content), inputs, becomingPublic);
    }

    /** {@code error vague-link-text /body 1:3}. */
    public static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Review::line).toList();
    }

    private static String line(Finding finding) {
        return finding.severity().wire() + " " + finding.code().wire() + " " + finding.pointer()
                + (finding.line() == null ? "" : " " + finding.line() + ":" + finding.column())
                + (finding.value() == null ? "" : " = " + finding.value());
    }

    private <I extends ContentInput> I read(ContentForm<I> form, String content) {
        try {
            return json.readValue(content, form.inputClass());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ContentForm<?> form(ContentType type) {
        return forms.stream().filter(f -> f.type() == type).findFirst().orElseThrow();
    }
}

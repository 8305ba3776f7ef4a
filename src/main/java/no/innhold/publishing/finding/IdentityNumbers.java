package no.innhold.publishing.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.innhold.content.richtext.Located;
import no.innhold.content.richtext.RichText;
import no.innhold.content.richtext.SourceLines;
import no.innhold.content.value.NationalIdentityNumber;
import no.innhold.content.value.Slug;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.JsonFailures;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * National identity numbers anywhere in a text ({@code national-identity-number}). No message and no pointer holds the
 * number itself.
 */
public final class IdentityNumbers {

    private IdentityNumbers() {}

    public static boolean isIn(@Nullable String text) {
        return text != null && !NationalIdentityNumber.find(text).isEmpty();
    }

    /**
     * A name that is part of an address (a slug, a file name) travels into logs and caches as soon as it exists.
     *
     * @throws ProblemException 422 if the name holds such a number
     */
    public static void refuse(String pointer, @Nullable String name) {
        refuse(pointer, name, "name.national-identity-number");
    }

    /**
     * In any text of an organisation or a topic, which is public as soon as it is saved.
     *
     * @param entry all that was sent, as JSON
     * @param nameField where its names are
     * @throws ProblemException 422 with a pointer to each text that holds such a number
     */
    public static void refuseInEntry(JsonNode entry, String nameField) {
        Set<FieldError> errors = new LinkedHashSet<>();
        walk(entry, "", pointer -> {
            boolean isName = pointer.startsWith("/" + nameField + "/");
            errors.add(FieldError.pointer(
                    pointer,
                    FindingCode.NATIONAL_IDENTITY_NUMBER.wire(),
                    Message.of(
                            isName ? "entry.national-identity-number" : "entry.national-identity-number.elsewhere")));
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(List.copyOf(errors));
        }
    }

    /**
     * What the public is told beside the text itself.
     *
     * @throws ProblemException 422 if it holds such a number
     */
    public static void refuseText(String pointer, @Nullable String text) {
        refuse(pointer, text, "finding.national-identity-number");
    }

    private static void refuse(String pointer, @Nullable String text, String message) {
        if (isIn(text)) {
            throw ProblemException.invalidContent(
                    pointer, FindingCode.NATIONAL_IDENTITY_NUMBER.wire(), Message.of(message));
        }
    }

    /**
     * In everything but the body.
     *
     * @param input all that was sent, as JSON
     */
    static void check(JsonNode input, FindingCollector findings) {
        input.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("body")) {
                walk(field.getValue(), "/" + field.getKey(), pointer -> findings.add(finding(pointer)));
            }
        });
    }

    private static void walk(JsonNode node, String pointer, Consumer<String> found) {
        if (node.isTextual() && !Slug.looksLikeId(node.textValue())) {
            NationalIdentityNumber.find(node.textValue()).forEach(number -> found.accept(pointer));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, found);
            }
        } else {
            node.fields()
                    .forEachRemaining(field ->
                            walk(field.getValue(), pointer + "/" + JsonFailures.escape(field.getKey()), found));
        }
    }

    /** The source first, with exact places; then what only the reader sees, because markup or a line break is inside. */
    static void check(RichText body, FindingCollector findings) {
        Set<String> known = new HashSet<>();
        SourceLines lines = null;
        for (NationalIdentityNumber.Match number : NationalIdentityNumber.find(body.markdown())) {
            lines = lines == null ? body.lines() : lines;
            known.add(NationalIdentityNumber.digits(body.markdown(), number));
            findings.add(finding("/body").at(lines.locate(number, number.start())));
        }
        Stream.concat(
                        body.prose().stream(),
                        body.images().stream().map(i -> new Located<>(i.node().alt(), i.line(), i.column())))
                .forEach(shown -> checkShown(shown, known, findings));
    }

    private static void checkShown(Located<String> shown, Set<String> known, FindingCollector findings) {
        List<NationalIdentityNumber.Match> numbers = NationalIdentityNumber.find(shown.node());
        for (NationalIdentityNumber.Match number : numbers) {
            if (!known.contains(NationalIdentityNumber.digits(shown.node(), number))) {
                findings.add(finding("/body").at(shown));
            }
        }
    }

    private static Finding finding(String pointer) {
        return Finding.error(
                FindingCode.NATIONAL_IDENTITY_NUMBER,
                pointer,
                Message.of("finding.national-identity-number"),
                Message.of("finding.national-identity-number.hint"));
    }
}

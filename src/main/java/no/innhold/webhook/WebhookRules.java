package no.innhold.webhook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.events.ChangeKind;
import no.innhold.platform.outgoing.Exceptions;
import no.innhold.platform.outgoing.RefusedTarget;
import no.innhold.platform.outgoing.Target;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a webhook may be. */
@Singleton
class WebhookRules {

    private static final List<String> TYPES = Stream.concat(
                    Arrays.stream(ContentType.values()).map(ContentType::wire),
                    Arrays.stream(Vocabulary.values()).map(Vocabulary::wire))
            .toList();
    private static final List<String> KINDS =
            Arrays.stream(ChangeKind.values()).map(ChangeKind::wire).toList();

    private final Exceptions exceptions;

    WebhookRules(WebhookConfiguration configuration) {
        exceptions = Exceptions.of(configuration.allow().orElse(List.of()));
    }

    /** The receivers that a deployment names. */
    Exceptions exceptions() {
        return exceptions;
    }

    /** @throws ProblemException 422 with a pointer to each value that will not do */
    void check(WebhookInput input) {
        List<FieldError> errors = new ArrayList<>();
        checkUrl(input.url(), errors);
        checkWords("types", input.types(), TYPES, errors);
        checkWords("kinds", input.kinds(), KINDS, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalidContent(errors);
        }
    }

    private void checkUrl(String url, List<FieldError> errors) {
        try {
            Target.of(url, exceptions);
        } catch (RefusedTarget refused) {
            errors.add(
                    switch (refused.reason()) {
                        case MALFORMED -> FieldError.pointer("/url", "malformed", Message.of("webhook.url-malformed"));
                        case NOT_HTTPS -> FieldError.pointer("/url", "not-https", Message.of("webhook.url-not-https"));
                        case NOT_PUBLIC ->
                            FieldError.pointer("/url", "not-public", Message.of("webhook.url-not-public"));
                    });
        }
    }

    private static void checkWords(
            String member, @Nullable List<String> sent, List<String> known, List<FieldError> errors) {
        if (sent == null) {
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            String word = sent.get(i);
            String pointer = "/" + member + "/" + i;
            if (!known.contains(word)) {
                Message detail = Message.of("webhook.unknown-word", word, String.join(", ", known));
                errors.add(FieldError.pointer(pointer, "unknown-value", detail)
                        .withSuggestion(Nearest.to(word, known).orElse(null)));
            } else if (sent.indexOf(word) < i) {
                errors.add(FieldError.pointer(pointer, "repeated", Message.of("webhook.repeated-word", word)));
            }
        }
    }
}

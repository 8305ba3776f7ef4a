package no.innhold.platform.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a value has to be written, as a part of a sentence with an example: one text for each form, whoever asks for it.
 * The keys begin with {@code form.} and go on with the name of a type that is read from text, or with that of a pattern or
 * scheme.
 */
final class WantedForm {

    static final String PREFIX = "form.";

    private WantedForm() {}

    /** @param key of the form, such as {@code form.slug} */
    static Message named(String key) {
        return Message.of("content.must-be", Message.of(key));
    }

    /** The form of a type that is read from text, such as an instant; empty for all others. */
    static Optional<Message> of(@Nullable Class<?> type) {
        return Optional.ofNullable(type)
                .map(target -> PREFIX + target.getSimpleName())
                .filter(Messages::exists)
                .map(Message::of);
    }
}

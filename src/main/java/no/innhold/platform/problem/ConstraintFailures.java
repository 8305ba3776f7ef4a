package no.innhold.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Broken constraints of a body as {@code invalid-content}, one error for each, in the order of their pointers. */
final class ConstraintFailures {

    /** Attributes that constraints have in common with texts about them, in the order of their places. */
    private static final List<String> ATTRIBUTES = List.of("min", "max", "value", "integer", "fraction");

    /** Nobody reads more, and a hostile document has as many as it has bytes. */
    private static final int MOST_ERRORS = 100;

    private ConstraintFailures() {}

    static ProblemException problem(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().isEmpty()) {
            return ProblemException.internal(failure);
        }
        return ProblemException.invalidContent(failure.getConstraintViolations().stream()
                .map(ConstraintFailures::error)
                .sorted(Comparator.comparing((FieldError error) -> error.pointer() + " " + error.code()))
                .limit(MOST_ERRORS)
                .toList());
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return FieldError.pointer(pointer(violation.getPropertyPath()), code(violation), detail(violation));
    }

    /** A violation of a whole record has a node without a name. */
    static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(JsonFailures.escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonFailures.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = annotation(violation).annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    /**
     * The text is that of the form that the constraint asks for ({@code form.slug}), or the message of the constraint if
     * that is a key of ours, else the one for its name.
     */
    private static Message detail(ConstraintViolation<?> violation) {
        Object[] attributes = attributes(violation);
        String template = violation.getMessageTemplate();
        if (template.startsWith(WantedForm.PREFIX)) {
            return WantedForm.named(template);
        }
        if (Messages.exists(template)) {
            return Message.of(template, attributes);
        }
        String key = "constraint." + annotation(violation).annotationType().getSimpleName();
        if (Messages.exists(key)) {
            return Message.of(key + sizeOf(violation), attributes);
        }
        return Message.of("constraint.other");
    }

    /** An upper bound alone reads better without "between 0 and". */
    private static String sizeOf(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        boolean size = annotation(violation).annotationType().getSimpleName().equals("Size");
        return size && Integer.valueOf(0).equals(attributes.get("min")) ? ".max" : "";
    }

    private static Object[] attributes(ConstraintViolation<?> violation) {
        Map<String, Object> all = violation.getConstraintDescriptor().getAttributes();
        return ATTRIBUTES.stream().filter(all::containsKey).map(all::get).toArray();
    }

    private static Annotation annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation();
    }
}

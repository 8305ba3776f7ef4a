package no.innhold.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's exceptions as problems with an exact JSON Pointer. The form of the document is 400; a value of the right
 * form that does not exist or cannot be read (an unknown word of an enumeration, a date that is none) is 422.
 */
public final class JsonFailures {

    private static final JsonMapper NAMES = JsonMapper.builder().build();

    private JsonFailures() {}

    /** @return a problem of the client's when reading failed, of ours when writing did */
    public static ProblemException problem(JsonProcessingException failure) {
        if (failure.getProcessor() != null && !(failure.getProcessor() instanceof JsonParser)) {
            return ProblemException.internal(failure);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknownProperty(unknown);
        }
        if (failure instanceof ValueInstantiationException refused) {
            return refusedValue(refused);
        }
        if (failure instanceof InvalidFormatException invalid && invalid.getValue() instanceof String text) {
            return invalidText(invalid, text);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return wrongType(mismatch);
        }
        if (failure instanceof JsonMappingException && failure.getCause() instanceof InputCoercionException) {
            return ProblemException.malformedJson(
                    pointer(failure), "out-of-range", Message.of("json.number-out-of-range"));
        }
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.malformedJson("", "too-large", Message.of("json.limits"));
        }
        return failure instanceof StreamReadException ? malformed(failure) : mapping(failure);
    }

    private static ProblemException unknownProperty(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        List<String> names =
                known == null ? List.of() : known.stream().map(String::valueOf).toList();
        String name = unknown.getPropertyName();
        String nearest = Nearest.to(name, names).orElse(null);
        Message detail = nearest == null
                ? Message.of("json.unknown-property", name)
                : Message.of("json.unknown-property-suggestion", name, nearest);
        return ProblemException.of(ProblemType.MALFORMED_JSON, detail)
                .withError(FieldError.pointer(pointer(unknown), "unknown-property", detail)
                        .withSuggestion(nearest));
    }

    /** A record refused what its components were given; if it said how, that is passed on. */
    private static ProblemException refusedValue(ValueInstantiationException refused) {
        String pointer = pointer(refused);
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem.mapErrors(error -> error.below(pointer));
            }
        }
        Message detail = WantedForm.of(refused.getType().getRawClass())
                .map(form -> Message.of("content.must-be", form))
                .orElse(Message.of("content.invalid-value"));
        return ProblemException.invalidContent(pointer, "invalid-value", detail);
    }

    private static ProblemException invalidText(InvalidFormatException invalid, String text) {
        Class<?> target = invalid.getTargetType();
        if (target != null && target.isEnum()) {
            return unknownWord(pointer(invalid), text, target);
        }
        // text where a number, a list or an object belongs is of the wrong type, not a wrong value
        if (WantedForm.of(target).isEmpty() && expected(target) != null) {
            return wrongType(invalid);
        }
        Message detail = WantedForm.of(target)
                .map(form -> Message.of("content.must-be-named", form, text))
                .orElse(Message.of("content.invalid-value-named", text));
        return ProblemException.invalidContent(pointer(invalid), "invalid-value", detail);
    }

    private static ProblemException unknownWord(String pointer, String text, Class<?> target) {
        List<String> words = Arrays.stream(target.getEnumConstants())
                .map(JsonFailures::wireName)
                .toList();
        Message detail = Message.of("content.not-one-of", text, words.stream().collect(Collectors.joining(", ")));
        return ProblemException.of(ProblemType.INVALID_CONTENT, detail)
                .withError(FieldError.pointer(pointer, "unknown-value", detail)
                        .withSuggestion(Nearest.to(text, words).orElse(null)));
    }

    /** As Jackson would write it, whatever annotation says so. */
    private static String wireName(Object constant) {
        return NAMES.convertValue(constant, String.class);
    }

    private static ProblemException wrongType(MismatchedInputException mismatch) {
        Message expected = expected(mismatch.getTargetType());
        Message detail =
                expected == null ? Message.of("json.wrong-type") : Message.of("json.wrong-type-named", expected);
        return ProblemException.malformedJson(pointer(mismatch), "wrong-type", detail);
    }

    private static @Nullable Message expected(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (CharSequence.class.isAssignableFrom(type)
                || type.isEnum()
                || WantedForm.of(type).isPresent()) {
            return Message.of("json.type.string");
        }
        if (isTruth(type)) {
            return Message.of("json.type.boolean");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Message.of(isWhole(type) ? "json.type.integer" : "json.type.number");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Message.of("json.type.array");
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? Message.of("json.type.object") : null;
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isWhole(Class<?> type) {
        return List.of(int.class, long.class, short.class, byte.class).contains(type)
                || List.of("Integer", "Long", "Short", "Byte", "BigInteger").contains(type.getSimpleName());
    }

    private static ProblemException malformed(JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        if (place == null) {
            return ProblemException.malformedJson("", "malformed", Message.of("json.malformed"));
        }
        JsonParser parser = (JsonParser) failure.getProcessor();
        String pointer =
                parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
        return ProblemException.malformedJson(
                pointer, "malformed", Message.of("json.malformed-at", place.getLineNr(), place.getColumnNr()));
    }

    /** Jackson wraps what happens inside a document, keeping where it was. */
    private static ProblemException mapping(JsonProcessingException failure) {
        return failure.getCause() instanceof JsonProcessingException inner
                ? problem(inner)
                : ProblemException.malformedJson(pointer(failure), "malformed", Message.of("json.malformed"));
    }

    /** Where in the document, as a JSON Pointer (RFC 6901). */
    static String pointer(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream().map(JsonFailures::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null
                ? "/" + Math.max(0, reference.getIndex())
                : "/" + escape(reference.getFieldName());
    }

    /** One name as a reference token of a JSON Pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

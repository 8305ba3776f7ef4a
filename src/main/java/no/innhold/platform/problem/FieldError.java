package no.innhold.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, and where: a query parameter or a place in the body.
 *
 * @param pointer JSON Pointer (RFC 6901); the empty string is the whole body
 * @param code short, stable, for programs
 * @param detail for people, put in their language when the problem is written
 * @param suggestion the nearest valid name or value
 * @param members further members of the entry, as JSON values; a {@link Message} is put in the reader's language
 */
public record FieldError(
        @Nullable String parameter,
        @Nullable String pointer,
        @Nullable String code,
        @Nullable Message detail,
        @Nullable String suggestion,
        Map<String, Object> members) {

    /** About the request as a whole: its path, its headers. */
    public static FieldError request(String code, Message detail) {
        return new FieldError(null, null, code, detail, null, Map.of());
    }

    public static FieldError parameter(String name, String code, Message detail) {
        return new FieldError(name, null, code, detail, null, Map.of());
    }

    /** The same fault, found in a body instead of in a parameter. */
    public FieldError at(String place) {
        return new FieldError(null, place, code, detail, suggestion, members);
    }

    public static FieldError pointer(String pointer, String code, Message detail) {
        return new FieldError(null, pointer, code, detail, null, Map.of());
    }

    /** One field that two people have changed, for {@code edit-conflict}; what is null did not exist. */
    public static FieldError conflict(
            String pointer, @Nullable JsonNode yours, @Nullable JsonNode theirs, @Nullable JsonNode base) {
        return new FieldError(null, pointer, null, null, null, Map.of())
                .with("yours", yours)
                .with("theirs", theirs)
                .with("base", base);
    }

    public FieldError withSuggestion(@Nullable String nearest) {
        return new FieldError(parameter, pointer, code, detail, nearest, members);
    }

    /** A further member of the entry, for example {@code line}; a null value changes nothing. */
    public FieldError with(String member, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new FieldError(parameter, pointer, code, detail, suggestion, more);
    }

    /** The same error in a document that holds this one at {@code prefix}. */
    public FieldError below(String prefix) {
        return pointer == null ? this : new FieldError(parameter, prefix + pointer, code, detail, suggestion, members);
    }
}

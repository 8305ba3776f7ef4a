package no.innhold.publishing.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an edition in which a person can be named.
 *
 * @param names of an entry of a JSON list, such as an author; an entry that has the person's name is taken out whole
 * @param derived what else is kept of the column
 */
public record PersonalColumn(
        String column,
        Kind kind,
        Function<JsonNode, List<String>> names,
        @Nullable Derived derived) {

    enum Kind {
        TEXT,
        MARKDOWN,
        /** One that leads nowhere with a part of it left out. */
        ADDRESS,
        JSON
    }

    /** A column of type {@code varchar[]} that is made of another one. */
    record Derived(String column, Function<JsonNode, List<String>> values) {}

    public static PersonalColumn text(String column) {
        return new PersonalColumn(column, Kind.TEXT, entry -> List.of(), null);
    }

    static PersonalColumn markdown(String column) {
        return new PersonalColumn(column, Kind.MARKDOWN, entry -> List.of(), null);
    }

    /** Taken out whole if the person is named in it. */
    public static PersonalColumn address(String column) {
        return new PersonalColumn(column, Kind.ADDRESS, entry -> List.of(), null);
    }

    /** A JSON value with text anywhere in it. */
    public static PersonalColumn json(String column) {
        return people(column, entry -> List.of());
    }

    /** A JSON list of people, or of whoever can be one. */
    public static PersonalColumn people(String column, Function<JsonNode, List<String>> names) {
        return new PersonalColumn(column, Kind.JSON, names, null);
    }

    /** The name of an entry that has one. */
    public static List<String> named(JsonNode entry) {
        return List.of(entry.path("name").asText());
    }

    /** With a list of words that is made of this column. */
    public PersonalColumn with(String other, Function<JsonNode, List<String>> values) {
        return new PersonalColumn(column, kind, names, new Derived(other, values));
    }
}

package no.innhold.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.NotNull;

/**
 * What a type of problem means.
 *
 * @param description what has happened
 * @param remedy what the reader can do
 * @param example an answer of this type
 */
public record ProblemPage(
        @NotNull String type,
        @NotNull String title,
        @NotNull int status,
        @NotNull String description,
        @NotNull String remedy,
        @NotNull Problem example) {

    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static ProblemPage of(ProblemType type, Language language) {
        return new ProblemPage(
                type.uri(),
                type.title().in(language),
                type.status(),
                Message.of("problem." + type.slug() + ".description").in(language),
                Message.of("problem." + type.slug() + ".remedy").in(language),
                ProblemExamples.of(type, language));
    }

    /** The last segment of {@code type}. */
    @JsonIgnore
    public String slug() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The example as the page prints it. */
    @JsonIgnore
    public String exampleText() {
        try {
            return INDENTED.writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package no.innhold.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.Problem;
import no.innhold.platform.problem.ProblemExamples;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** Examples of answers: problems made as the service makes them, and answers to the sample content. */
@Singleton
class Examples {

    private static final String REQUEST_ID = "0198c0de-7d1a-4c1e-9f52-2a6f0b1c8e44";
    private static final String LIST = "/v1/projects";
    private static final String ABSENT_ITEM = "/v1/projects/et-prosjekt";

    private final ObjectMapper json;

    Examples(ObjectMapper json) {
        this.json = json;
    }

    /** The body of an error, with one example for each of the problems. */
    Content ofProblems(List<ProblemException> problems) {
        MediaType body = OASFactory.createMediaType().schema(Schemas.reference("Problem"));
        problems.forEach(problem -> body.addExample(
                problem.type().slug(), OASFactory.createExample().value(asTree(problem))));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    /** The same for problems of these types, as the pages that explain them show them. */
    Content ofTypes(List<ProblemType> types) {
        MediaType body = OASFactory.createMediaType().schema(Schemas.reference("Problem"));
        types.forEach(type -> body.addExample(
                type.slug(),
                OASFactory.createExample()
                        .value(json.convertValue(
                                ProblemExamples.of(type, Language.NB), new TypeReference<Map<String, Object>>() {}))));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    /** The answer to the example request of an operation, absent if there is no file with one. */
    @Nullable
    Object ofOperation(String operationId) {
        try (InputStream file = Examples.class.getResourceAsStream("examples/" + operationId + ".json")) {
            return file == null ? null : json.readValue(file, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("examples/" + operationId + ".json", e);
        }
    }

    private Map<String, Object> asTree(ProblemException problem) {
        boolean ofItem = problem.type() == ProblemType.NOT_FOUND || problem.type() == ProblemType.GONE;
        Problem body = Problem.of(problem, Language.NB, ofItem ? ABSENT_ITEM : LIST, REQUEST_ID);
        return json.convertValue(body, new TypeReference<>() {});
    }
}

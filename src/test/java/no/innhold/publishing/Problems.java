package no.innhold.publishing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Refusals in one line. */
final class Problems {

    private Problems() {}

    /** Status, type, and place and code of the first error: {@code "422 invalid-content /from in-the-past"}. */
    static String of(Response answer) {
        if (!"application/problem+json".equals(answer.contentType())) {
            return answer.statusCode() + " " + answer.contentType();
        }
        JsonPath problem = answer.jsonPath();
        StringBuilder line = new StringBuilder(
                answer.statusCode() + " " + problem.getString("type").replace("/problems/", ""));
        for (String member : new String[] {"pointer", "code"}) {
            String value = problem.getString("errors[0]." + member);
            line.append(value == null || value.isEmpty() ? "" : " " + value);
        }
        return line.toString();
    }
}

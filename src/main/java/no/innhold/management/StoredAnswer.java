package no.innhold.management;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it is sent, and sent again.
 *
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    static StoredAnswer of(Response answer, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        if (body.length > 0) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return new StoredAnswer(answer.getStatus(), headers, body);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status);
        if (body.length > 0) {
            answer.entity(body);
        }
        headers.forEach(answer::header);
        return answer.build();
    }
}

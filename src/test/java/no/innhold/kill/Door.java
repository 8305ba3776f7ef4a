package no.innhold.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where requests go in, with the key that opens all of it. */
final class Door {

    private final String address;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Door(String address, String key) {
        this.address = address;
        this.key = key;
    }

    static Door at(int port, String key) {
        return new Door("http://127.0.0.1:" + port, key);
    }

    /** @throws IOException if nobody answers */
    HttpResponse<String> send(String method, String target, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + target))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Returns the body of the answer.
     *
     * @throws AssertionError if its status is another one
     */
    String expect(int status, String method, String target, String json, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, target, json, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    /** As a reader without a key. */
    HttpResponse<String> read(String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + target))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

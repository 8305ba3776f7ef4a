package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/** The service that is measured, asked as an editor with an API key. */
final class MeasuredService {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String key;

    MeasuredService(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /**
     * @param json body, empty for none
     * @param ifMatch entity tag, empty for none
     * @throws IllegalStateException for an answer that is no success
     */
    HttpResponse<String> send(String method, String target, String json, String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(target))
                .header("Authorization", "Bearer " + key)
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Prints the percentiles of what was measured. */
    static void report(String what, List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-50s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   n %d%n",
                what,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                sorted.size());
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}

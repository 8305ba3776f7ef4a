package no.innhold.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;

/** Saves and publishes one text again and again, and remembers what it was told had succeeded. */
final class BusyEditor implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door door;
    private final String name;
    private final CountDownLatch underWay;
    private String id = "";
    private volatile int saved;
    private volatile int published;
    private String unexpected = "";
    private volatile String cutOff = "";
    private volatile boolean stopped;

    /** @param underWay counted down when the first text is public */
    BusyEditor(Door door, String name, CountDownLatch underWay) {
        this.door = door;
        this.name = name;
        this.underWay = underWay;
    }

    /** Until nobody answers or it is told to stop. */
    @Override
    public void run() {
        try {
            HttpResponse<String> created = door.send("POST", "/manage/v1/news", text(1));
            expect(created, 201);
            id = JSON.readTree(created.body()).get("id").asText();
            saved = 1;
            while (!stopped) {
                step();
            }
        } catch (IOException e) {
            // what everybody waits for where a service is killed
            cutOff = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.countDown();
        }
    }

    String id() {
        return id;
    }

    /** Number of the last edition that was acknowledged. */
    int saved() {
        return saved;
    }

    /** Number of the last edition whose publication was acknowledged, 0 for none. */
    int published() {
        return published;
    }

    /** An answer that nobody should get, empty if there was none. */
    String unexpected() {
        return unexpected;
    }

    /** Why it ended without having been told, empty if it was told. */
    String cutOff() {
        return cutOff;
    }

    /** After what it is at. */
    void stop() {
        stopped = true;
    }

    String title(int edition) {
        return name + " " + edition;
    }

    private void step() throws IOException, InterruptedException {
        String seen = "\"" + saved + "\"";
        HttpResponse<String> published = door.send("POST", "/manage/v1/news/" + id + "/publish", "", "If-Match", seen);
        expect(published, 200);
        this.published = saved;
        underWay.countDown();
        HttpResponse<String> answer = door.send("PUT", "/manage/v1/news/" + id, text(saved + 1), "If-Match", seen);
        expect(answer, 200);
        JsonNode json = JSON.readTree(answer.body());
        saved = json.get("edition").asInt();
    }

    private void expect(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            unexpected = answer.statusCode() + " " + answer.body();
            throw new IOException(unexpected);
        }
    }

    private String text(int edition) {
        return """
                {"title":"%s","summary":"Kort.","category":"news","body":"Utgave %d."}""".formatted(title(edition), edition);
    }
}

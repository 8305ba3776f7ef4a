package no.innhold.kill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Reads the same addresses again and again, with a key, so that no cache answers, and without one in turn. */
final class BusyReader implements Runnable {

    private final Door door;
    private final List<String> targets;
    private volatile int answered;
    private volatile String unexpected = "";
    private volatile boolean stopped;

    BusyReader(Door door, List<String> targets) {
        this.door = door;
        this.targets = targets;
    }

    /** Until it is told to stop, or an answer is another one than 200. */
    @Override
    public void run() {
        try {
            for (int n = 0; !stopped && unexpected.isEmpty(); n++) {
                String target = targets.get(n / 2 % targets.size());
                HttpResponse<String> answer = n % 2 == 0 ? door.read(target) : door.send("GET", target, "");
                if (answer.statusCode() == 200) {
                    answered = n + 1;
                } else {
                    unexpected = target + ": " + answer.statusCode() + " " + answer.body();
                }
            }
        } catch (IOException e) {
            unexpected = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int answered() {
        return answered;
    }

    /** What went wrong, empty if nothing did. */
    String unexpected() {
        return unexpected;
    }

    void stop() {
        stopped = true;
    }
}

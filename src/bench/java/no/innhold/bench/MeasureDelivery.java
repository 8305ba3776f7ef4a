package no.innhold.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures webhooks, against a service that runs: how long after an editor asked to publish a healthy receiver has the
 * change, while another receiver is dead and a third answers a byte a second; and what publishing costs with them and
 * without. The service has to be allowed the three receivers:
 *
 * <pre>{@code INNHOLD_WEBHOOK_ALLOW=localhost:18081,localhost:18082,localhost:18083 java -jar target/quarkus-app/quarkus-run.jar
 * java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureDelivery \
 *   http://localhost:8080 "$(cat data/admin.key)"}</pre>
 */
public final class MeasureDelivery {

    private static final int HEALTHY = 18_081;
    private static final int DEAD = 18_082;
    private static final int DRIPPING = 18_083;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;

    private final BlockingQueue<Long> received = new LinkedBlockingQueue<>();
    private final MeasuredService service;

    private MeasureDelivery(MeasuredService service) {
        this.service = service;
    }

    /** @param arguments address of the service, and an API key of an administrator */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the address of the service and an API key");
        }
        new MeasureDelivery(new MeasuredService(URI.create(arguments[0]), arguments[1].strip())).run();
    }

    private void run() throws IOException, InterruptedException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        HttpServer healthy = HttpServer.create(new InetSocketAddress(loopback, HEALTHY), 0);
        healthy.createContext("/", call -> {
            received.add(System.nanoTime());
            call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        healthy.setExecutor(Executors.newCachedThreadPool());
        healthy.start();
        try (ServerSocket dripping = new ServerSocket(DRIPPING, 50, loopback)) {
            Thread drip = new Thread(() -> drip(dripping));
            drip.setDaemon(true);
            drip.start();
            measure();
        } finally {
            healthy.stop(0);
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        String item = service.send("POST", "/manage/v1/news", "{\"title\":\"Måling\",\"summary\":\"S.\",\"category\":\"news\"}", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        for (int i = 0; i < WARM_UP; i++) {
            publish(item, i);
        }
        // in turns, so that both meet the same machine and the same number of periods
        List<Long> alone = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        List<Long> heard = new ArrayList<>();
        int round = WARM_UP;
        for (int turn = 0; turn < ROUNDS / 20; turn++) {
            for (int i = 0; i < 20; i++) {
                alone.add(publish(item, round++));
            }
            List<String> webhooks = List.of(webhook(HEALTHY), webhook(DEAD), webhook(DRIPPING));
            for (int i = 0; i < 20; i++) {
                received.clear();
                long start = System.nanoTime();
                told.add(publish(item, round++));
                Long at = received.poll(30, TimeUnit.SECONDS);
                if (at == null) {
                    throw new IllegalStateException("the healthy receiver has not been told");
                }
                heard.add(at - start);
            }
            for (String webhook : webhooks) {
                service.send("DELETE", webhook, "", "");
            }
        }
        MeasuredService.report("publish, nobody to tell", alone);
        MeasuredService.report("publish, with three webhooks", told);
        MeasuredService.report("publish asked for until the healthy one is told", heard);
        service.send("POST", item + "/unpublish", "{\"kind\":\"gone\"}", "\"1\"");
        service.send("DELETE", item, "", "\"1\"");
    }

    private String webhook(int port) throws IOException, InterruptedException {
        return service.send("POST", "/manage/v1/webhooks", "{\"url\":\"http://localhost:" + port + "/\"}", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private long publish(String item, int round) throws IOException, InterruptedException {
        long start = System.nanoTime();
        service.send("POST", item + "/publish", "{\"changeNote\":\"Runde " + round + "\"}", "\"1\"");
        return System.nanoTime() - start;
    }

    /** Takes every connection and answers a byte a second. */
    private static void drip(ServerSocket server) {
        var each = Executors.newCachedThreadPool();
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                Socket socket = server.accept();
                each.submit(() -> {
                    OutputStream out = socket.getOutputStream();
                    for (byte letter : "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
                        out.write(letter);
                        out.flush();
                        never.await(1, TimeUnit.SECONDS);
                    }
                    socket.close();
                    return null;
                });
            } catch (IOException e) {
                return;
            }
        }
    }
}

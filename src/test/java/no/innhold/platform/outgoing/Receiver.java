package no.innhold.platform.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** A receiver of calls on this machine that behaves, or misbehaves, as a test says. */
public final class Receiver implements AutoCloseable {

    /** What came in. */
    public record Request(String line, Map<String, String> headers, String body) {}

    /** What a receiver does with a request; the connection ends with it. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Request request, OutputStream out) throws IOException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile Behaviour behaviour;

    private Receiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        threads.execute(this::accept);
    }

    public static Receiver on(String address, int port, Behaviour behaviour) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName(address), port), 500);
            return new Receiver(server, behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a free port of the loopback address, without TLS. */
    public static Receiver that(Behaviour behaviour) {
        return on("127.0.0.1", 0, behaviour);
    }

    public static Receiver withTls(SSLContext tls, Behaviour behaviour) {
        try {
            return new Receiver(
                    tls.getServerSocketFactory().createServerSocket(0, 500, InetAddress.getByName("127.0.0.1")),
                    behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Behaviour status(int status, String... headers) {
        return (request, out) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As told\r\nContent-Length: 0\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Takes the request and says nothing until it is closed. */
    public Behaviour silence() {
        return (request, out) -> waitFor(Long.MAX_VALUE);
    }

    /** A body of 10 GB, as fast as it is taken. */
    public Behaviour endless() {
        return (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] part = new byte[8192];
            while (closed.getCount() > 0) {
                out.write(part);
                written.addAndGet(part.length);
            }
        };
    }

    /** An answer of which one byte a second is sent. */
    public Behaviour drip(String head, String rest) {
        return (request, out) -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (byte next : rest.getBytes(StandardCharsets.UTF_8)) {
                out.write(next);
                out.flush();
                waitFor(1_000);
            }
        };
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    public int port() {
        return server.getLocalPort();
    }

    public String authority() {
        return "127.0.0.1:" + port();
    }

    public String url() {
        return "http://" + authority() + "/hook";
    }

    public int connections() {
        return connections.get();
    }

    public long written() {
        return written.get();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void waitFor(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            Request request = read(in);
            requests.add(request);
            behaviour.answer(request, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // the caller has had enough
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no request");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        try {
            // the port is free when the thread that accepts has let go of it
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

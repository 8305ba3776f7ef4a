package no.innhold.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections that want little: they say nothing, say it slowly, or are slow to listen. */
final class Crowd implements AutoCloseable {

    private static final int SMALL_WINDOW = 4_096;
    private static final int SIP = 512;

    private final URI address;
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

    Crowd(URI address) {
        this.address = address;
    }

    void connect(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            open();
        }
    }

    /** They send a byte of a header each second, without an end. */
    void drip(int connections) throws IOException {
        List<Socket> dripping = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Socket socket = open();
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            dripping.add(socket);
        }
        eachSecond(dripping, socket -> send(socket, "a"));
    }

    /** They ask, and read a few bytes of the answer each second. */
    void sip(int connections, String target) throws IOException {
        List<Socket> sipping = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Socket socket = open();
            send(socket, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            sipping.add(socket);
        }
        eachSecond(sipping, socket -> {
            InputStream in = socket.getInputStream();
            if (in.readNBytes(Math.min(SIP, in.available())).length < 0) {
                throw new IOException("at its end");
            }
        });
    }

    /** How many the service has closed. */
    int closed() throws IOException {
        int closed = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(1);
            try {
                closed += socket.getInputStream().read() < 0 ? 1 : 0;
            } catch (java.net.SocketTimeoutException open) {
                // it is open and silent
            } catch (IOException reset) {
                closed++;
            }
        }
        return closed;
    }

    private interface Step {

        void take(Socket socket) throws IOException;
    }

    private void eachSecond(List<Socket> those, Step step) {
        pace.scheduleAtFixedRate(
                () -> those.removeIf(socket -> {
                    try {
                        step.take(socket);
                        return false;
                    } catch (IOException closed) {
                        return true;
                    }
                }),
                1,
                1,
                TimeUnit.SECONDS);
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        pace.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

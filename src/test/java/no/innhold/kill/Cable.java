package no.innhold.kill;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Carries connections to another port as long as it is plugged in; unplugged, it breaks all and refuses new ones. */
final class Cable implements Closeable {

    private final int port;
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket socket;

    Cable(int target) throws IOException {
        this.target = target;
        socket = open(0);
        port = socket.getLocalPort();
    }

    int port() {
        return port;
    }

    void unplug() throws IOException {
        socket.close();
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    void plugIn() throws IOException {
        socket = open(port);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private ServerSocket open(int wanted) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket near = opened.accept();
                ends.add(near);
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.add(far);
                start(() -> carry(near, far));
                start(() -> carry(far, near));
                if (opened.isClosed()) {
                    unplug();
                }
            } catch (IOException unplugged) {
                // asked for again as long as it is open
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // both ends are closed either way
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }
}

package no.innhold.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says that a service lives in a data directory. The operating system takes it away with the process, also on kill -9. */
final class DirectoryLock implements AutoCloseable {
    /**
     * The locks of this JVM. They are kept here because the JDK closes a channel that nobody refers to, and with it
     * gives up the lock; and they are asked before a lock file is opened or read, because closing it a second time would
     * give up the lock as well.
     */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    /** Far behind the content, because Windows keeps others from reading what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;

    private DirectoryLock(Path file) {
        this.file = file;
    }

    static DirectoryLock take(DataDirectory directory) throws IOException {
        Path file = directory.lock();
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                throw inUse(directory, ownPid());
            }
            FileChannel channel = tryLock(file);
            if (channel == null) {
                throw inUse(directory, Files.readString(file).strip());
            }
            HELD.put(file, channel);
            return new DirectoryLock(file);
        }
    }

    private static @Nullable FileChannel tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, EnumSet.of(CREATE, WRITE), DataDirectory.ownerOnly("rw-------"));
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            return null;
        }
        channel.truncate(0).write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static StartupFailure inUse(DataDirectory directory, String pid) {
        return new StartupFailure(
                "the data directory " + directory.home() + " is in use by a running service, process " + pid + ".",
                "Stop that service first, or set INNHOLD_DATA_DIR to another directory.");
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            FileChannel channel = HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
        }
    }
}

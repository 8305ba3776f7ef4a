package no.innhold.bench;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logmanager.ExtLogRecord;

/** Listens to the SQL that the service sends to answer requests, with the values it binds. */
@ApplicationScoped
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    static final String BIND_LOG = "org.hibernate.orm.jdbc.bind";

    /** A value as text and the SQL type it was bound as. */
    record Value(String type, String text) {}

    /** One statement; {@code ?} stands for each value in turn. */
    record Sent(String sql, List<Value> values) {}

    private final List<Sent> sent = new ArrayList<>();
    private volatile Consumer<String> before = sql -> {};
    private boolean listening;

    /** What was sent while this ran, in its order; one request at a time. */
    List<Sent> during(Runnable requests) {
        Logger log = Logger.getLogger(BIND_LOG);
        Level level = log.getLevel();
        Binds binds = new Binds();
        log.addHandler(binds);
        log.setLevel(Level.ALL);
        log.setUseParentHandlers(false);
        start();
        try {
            requests.run();
            return taken();
        } finally {
            log.removeHandler(binds);
            log.setLevel(level);
        }
    }

    /** How many statements were sent while this ran. */
    public int count(Runnable requests) {
        return during(requests).size();
    }

    /** Lets a test act on each statement before it is sent. */
    public void before(Consumer<String> action) {
        before = action;
    }

    @Override
    public String inspect(String sql) {
        if (isOfRequest()) {
            before.accept(sql);
            take(sql);
        }
        return sql;
    }

    /** The service follows the log in transactions of its own, whoever asks for what. */
    private static boolean isOfRequest() {
        return Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }

    private synchronized void take(String sql) {
        if (listening) {
            sent.add(new Sent(sql, new ArrayList<>()));
        }
    }

    private synchronized void start() {
        sent.clear();
        listening = true;
    }

    private synchronized List<Sent> taken() {
        listening = false;
        return List.copyOf(sent);
    }

    private synchronized void bound(Value value) {
        if (listening && !sent.isEmpty()) {
            sent.get(sent.size() - 1).values().add(value);
        }
    }

    private final class Binds extends Handler {

        private static final Pattern FORM =
                Pattern.compile("binding parameter \\((\\d+):(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);

        @Override
        public void publish(LogRecord entry) {
            String text = entry instanceof ExtLogRecord ext ? ext.getFormattedMessage() : entry.getMessage();
            Matcher form = FORM.matcher(text);
            if (form.matches() && isOfRequest()) {
                bound(new Value(form.group(2), form.group(3)));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package no.innhold.content.rendering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import no.innhold.content.richtext.RichText;
import no.innhold.platform.json.JsonText;
import no.innhold.platform.token.Fingerprint;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Writes down the HTML of editions, behind the reader's back and for the next one. Nothing depends on it: what is not
 * written is rendered again.
 */
@Singleton
public class KeptHtml {

    private static final Logger LOG = Logger.getLogger(KeptHtml.class);
    private static final int MOST_WAITING = 200;

    // Erasure changes a body. The lock waits for one that is under way, and then there is nothing to write.
    private static final String WRITE = """
            with unchanged as (
              select id from edition where id = :edition and encode(sha256(convert_to(body, 'UTF8')), 'hex') = :fingerprint
              for share)
            insert into edition_html (edition_id, renderer, html_json) select id, :renderer, :html from unchanged
            on conflict (edition_id) do update
              set renderer = excluded.renderer, html = excluded.html, html_json = excluded.html_json""";

    /** HQL: joins the HTML kept of an edition {@code e} as {@code h}, if there is any. */
    public static final String JOIN =
            " left join StoredHtml h on h.editionId = e.id and h.renderer = " + RichText.HTML_VERSION;

    private record Rendered(UUID edition, String fingerprint, JsonText html) {}

    private final Session session;
    private final Queue<Rendered> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();

    KeptHtml(Session session) {
        this.session = session;
    }

    /** Returns at once; what comes faster than it can be written is left out. */
    public void keep(UUID edition, String source, JsonText html) {
        Rendered rendered = new Rendered(edition, HexFormat.of().formatHex(Fingerprint.of(source)), html);
        if (waiting.offer(rendered) && writing.compareAndSet(false, true)) {
            Infrastructure.getDefaultExecutor().execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            for (Rendered next = waiting.poll(); next != null; next = waiting.poll()) {
                write(next);
            }
        } finally {
            writing.set(false);
        }
    }

    private void write(Rendered rendered) {
        try {
            QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(WRITE)
                    .setParameter("edition", rendered.edition())
                    .setParameter("fingerprint", rendered.fingerprint())
                    .setParameter("renderer", RichText.HTML_VERSION)
                    .setParameter("html", rendered.html().escaped())
                    .executeUpdate());
        } catch (RuntimeException e) {
            LOG.debugf(e, "The HTML of edition %s is not kept", rendered.edition());
        }
    }
}

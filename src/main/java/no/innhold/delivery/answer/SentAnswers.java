package no.innhold.delivery.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import no.innhold.platform.http.ready.PreparedAnswer;
import no.innhold.platform.http.ready.ReadyAnswer;
import no.innhold.platform.http.ready.ReadyAnswers;
import no.innhold.platform.http.ready.Repeatable;
import no.innhold.platform.http.ready.RequestForm;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Answers that have been sent, by the form of the request, so that the same can be sent again at once. */
@Singleton
class SentAnswers implements ReadyAnswers {

    /** The part of the cache that these may take beside the answers themselves. */
    private static final long SHARE = 8;

    /**
     * @param request under which the answer is kept
     * @param answer that was sent; the cache of answers alone decides how long it stays in memory
     */
    private record Sent(
            String request, WeakReference<FinishedAnswer> answer, ContentCoding coding, PreparedAnswer prepared) {}

    private final Cache<RequestForm, Sent> sent;
    private final AnswerCache answers;
    private final DatabaseClock clock;
    private final LongAdder hits = new LongAdder();

    SentAnswers(CacheConfiguration configuration, AnswerCache answers, DatabaseClock clock, MeterRegistry meters) {
        this.answers = answers;
        this.clock = clock;
        sent = Caffeine.newBuilder()
                .maximumWeight(configuration.size().asLongValue() / SHARE)
                .weigher((RequestForm form, Sent answer) ->
                        form.weight() + answer.prepared().weight())
                .build();
        meters.more().counter("innhold.cache.hits", List.of(), hits);
    }

    @Override
    public @Nullable ReadyAnswer find(RequestForm form) {
        Sent known = sent.getIfPresent(form);
        FinishedAnswer answer = known == null ? null : answers.peek(known.request());
        if (known == null || answer == null || !known.answer().refersTo(answer)) {
            return null;
        }
        hits.increment();
        Instant now = clock.instant();
        return new ReadyAnswer(
                known.prepared(), answer.bytes(known.coding()), now, answer.lifetime(now), answers.age());
    }

    /** To be laid into the routing context of a request that is answered with it. */
    Repeatable repeatable(String request, FinishedAnswer answer, ContentCoding coding) {
        return new Repeatable() {
            @Override
            public byte[] body() {
                return answer.bytes(coding);
            }

            @Override
            public String contentCoding() {
                return coding.isIdentity() ? "" : coding.token();
            }

            @Override
            public void sent(RequestForm form, PreparedAnswer prepared) {
                sent.put(form, new Sent(request, new WeakReference<>(answer), coding, prepared));
            }
        };
    }
}

package no.innhold.delivery.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import no.innhold.content.epoch.Boundaries;
import no.innhold.content.epoch.Freshness;
import no.innhold.content.epoch.ReplicaReading;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.http.ready.Repeatable;
import no.innhold.platform.opening.DatabaseGate;
import no.innhold.platform.problem.ProblemException;

/** Gives the answer to a request: the one there is, or a new one. */
@Singleton
public class Answers {

    private final ObjectMapper json;
    private final Boundaries boundaries;
    private final AnswerCache cache;
    private final SentAnswers sent;
    private final Responses responses;
    private final CurrentVertxRequest current;
    private final Freshness freshness;
    private final DatabaseGate gate;
    private final ReplicaReading replica;

    Answers(
            ObjectMapper json,
            Boundaries boundaries,
            AnswerCache cache,
            SentAnswers sent,
            Responses responses,
            CurrentVertxRequest current,
            Freshness freshness,
            DatabaseGate gate,
            ReplicaReading replica) {
        this.json = json;
        this.boundaries = boundaries;
        this.cache = cache;
        this.sent = sent;
        this.responses = responses;
        this.current = current;
        this.freshness = freshness;
        this.gate = gate;
        this.replica = replica;
    }

    /**
     * The public answer, made in a transaction of its own if there is none to be had. What came with credentials is
     * neither kept nor given what was kept.
     *
     * @param request all that decides about the answer, in one spelling
     * @param types the content types and vocabularies that it shows
     * @param make asks the database; 404 and 410 are answers as well
     * @param kept finds what was kept for the time when the database is away, and may be shown
     */
    public Response give(
            String request,
            Collection<String> types,
            HttpHeaders headers,
            Maker make,
            Supplier<Optional<Answer>> kept) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            return responses.of(present(finish(types, make)), headers);
        }
        Supplier<FinishedAnswer> finish = () -> fromCopies(kept).orElseGet(() -> finish(types, make));
        if (cache.isOff()) {
            return responses.of(present(finish.get()), headers, cache.age());
        }
        FinishedAnswer answer = present(cache.get(request, finish));
        ContentCoding coding = responses.coding(answer, headers);
        if (!coding.isIdentity()) {
            answer.bytes(coding);
            cache.weighAgain(request, answer);
        }
        if (responses.isSettled(answer)) {
            current.getCurrent().put(Repeatable.KEY, sent.repeatable(request, answer, coding));
        }
        return responses.of(answer, headers, cache.age());
    }

    /**
     * As {@link #give}, for what few ask in the same words: it is made anew each time, and driving others out of what is
     * kept would cost more.
     */
    public Response giveAnew(
            Collection<String> types, HttpHeaders headers, Maker make, Supplier<Optional<Answer>> kept) {
        FinishedAnswer answer = fromCopies(kept).orElseGet(() -> finish(types, make));
        return responses.of(present(answer), headers, cache.age());
    }

    /** An answer for the eyes of whoever asks, kept nowhere; 404 and 410 too. */
    public Response giveInPrivate(Collection<String> types, HttpHeaders headers, Maker make) {
        FinishedAnswer answer = finish(types, make);
        ProblemException absence = answer.absence();
        if (absence != null) {
            throw absence.forNobodyElse();
        }
        return responses.inPrivate(answer, headers);
    }

    /** For what may be kept elsewhere but has to be asked for each time, and has no language of its own. */
    public Response unsettled(Object body, String surrogateKey, HttpHeaders headers) {
        return responses.unsettled(bytes(body), surrogateKey, headers);
    }

    private Optional<FinishedAnswer> fromCopies(Supplier<Optional<Answer>> kept) {
        return freshness.isCutOff() || !gate.isOpen()
                ? kept.get().map(answer -> FinishedAnswer.of(answer, bytes(answer.body())))
                : Optional.empty();
    }

    private FinishedAnswer finish(Collection<String> types, Maker make) {
        gate.require();
        return fromReplica(types, make)
                .or(() -> atOnce(standing(types), make))
                .orElseGet(() -> QuarkusTransaction.joiningExisting().call(() -> finish(standing(types), make)));
    }

    private Optional<FinishedAnswer> fromReplica(Collection<String> types, Maker make) {
        return replica.isPossible()
                ? replica.read(
                        QuarkusTransaction.joiningExisting().call(() -> standing(types)),
                        standing -> finish(standing, make))
                : Optional.empty();
    }

    private Optional<FinishedAnswer> atOnce(Standing standing, Maker make) {
        return make.atOnce(standing).map(answer -> FinishedAnswer.of(answer, bytes(answer.body())));
    }

    // before the first query: what changes in between makes the answer short-lived, not wrong
    private Standing standing(Collection<String> types) {
        return boundaries.standing(types);
    }

    private FinishedAnswer finish(Standing standing, Maker make) {
        try {
            Answer answer = make.make(standing);
            return FinishedAnswer.of(answer, bytes(answer.body()));
        } catch (ProblemException absence) {
            if (absence.status() == 404 || absence.status() == 410) {
                return FinishedAnswer.absent(standing, absence);
            }
            throw absence;
        }
    }

    private static FinishedAnswer present(FinishedAnswer answer) {
        ProblemException absence = answer.absence();
        if (absence != null) {
            throw absence;
        }
        return answer;
    }

    private byte[] bytes(Object body) {
        if (body instanceof byte[] written) {
            return written;
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }
}

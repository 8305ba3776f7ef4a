package no.innhold.platform.http.admission;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;

/** Lets a request in, makes it wait, or turns it away; behind the door and before anybody is recognised. */
@Singleton
final class Admission {

    /** Behind the door and whoever leaves, before all other routes. */
    private static final int THIRD = Integer.MIN_VALUE + 2;

    /** While nobody joins a queue that has stood so long, those in it are let in well within their patience. */
    private static final int STANDING_PART = 8;

    private static final int READERS_OF_A_CORE = 3;
    private static final int LEFT_TO_EDITORS = 2;
    private static final int COME_AGAIN_SECONDS = 2;

    private final AdmissionConfiguration configuration;
    private final Places<Visit> places;
    private final AdmissionMeters meters;

    Admission(AdmissionConfiguration configuration, AdmissionMeters meters) {
        this.configuration = AdmissionRange.checked(configuration);
        this.meters = meters;
        places = new Places<>(
                configuration.running(),
                bounds(readers(), Lane.READERS),
                bounds(configuration.editors(), Lane.EDITORS));
        meters.watch(places);
    }

    void guard(@Observes @Priority(3) Router router) {
        router.route().order(THIRD).handler(this::receive);
    }

    private int readers() {
        int ofCores = READERS_OF_A_CORE * Runtime.getRuntime().availableProcessors();
        int leaving = Math.max(1, configuration.running() - LEFT_TO_EDITORS);
        return configuration.readers().orElse(Math.min(ofCores, leaving));
    }

    private Places.Bounds bounds(int running, Lane lane) {
        return new Places.Bounds(running, configuration.queue(), patience(lane).dividedBy(STANDING_PART));
    }

    private Duration patience(Lane lane) {
        return lane == Lane.READERS ? configuration.patience() : configuration.editorsPatience();
    }

    private void receive(RoutingContext request) {
        Lane lane = Lane.of(request.request(), request.normalizedPath());
        Visit visit = new Visit(request, lane, this::closed, this::ended);
        switch (places.enter(lane, visit, System.nanoTime())) {
            case ADMITTED -> visit.begin();
            case QUEUED -> visit.await(patience(lane), this::late);
            case FULL -> turnAway(visit, AdmissionMeters.Reason.FULL);
        }
    }

    private void late(Visit visit) {
        if (places.giveUp(visit.lane(), visit)) {
            visit.forget();
            turnAway(visit, AdmissionMeters.Reason.LATE);
        }
    }

    private void closed(Visit visit) {
        if (places.giveUp(visit.lane(), visit)) {
            meters.abandoned(visit.lane());
        } else {
            visit.outlive();
        }
    }

    private void ended(Visit visit) {
        Visit next = places.leave(visit.lane());
        if (next != null) {
            next.call();
        }
    }

    private void turnAway(Visit visit, AdmissionMeters.Reason reason) {
        meters.turnedAway(visit.lane(), reason);
        ProblemResponse.send(
                visit.request(),
                ProblemException.unavailable(Message.of("unavailable.busy"), COME_AGAIN_SECONDS, null));
    }
}

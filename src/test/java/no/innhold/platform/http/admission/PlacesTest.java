package no.innhold.platform.http.admission;

import static no.innhold.platform.http.admission.Lane.EDITORS;
import static no.innhold.platform.http.admission.Lane.READERS;
import static no.innhold.platform.http.admission.Places.Welcome.ADMITTED;
import static no.innhold.platform.http.admission.Places.Welcome.FULL;
import static no.innhold.platform.http.admission.Places.Welcome.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Places.Bounds TWO = new Places.Bounds(2, 2, Duration.ofMillis(100));

    private final Places<String> places = new Places<>(3, TWO, TWO);
    private long now = 7;

    @Test
    void readers_leave_a_place_to_editors() {
        assertThat(places.enter(READERS, "r1", now)).isEqualTo(ADMITTED);
        assertThat(places.enter(READERS, "r2", now)).isEqualTo(ADMITTED);
        assertThat(places.enter(READERS, "r3", now)).isEqualTo(QUEUED);
        assertThat(places.enter(EDITORS, "e1", now)).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e2", now)).isEqualTo(QUEUED);
    }

    @Test
    void editors_leave_a_place_to_readers() {
        assertThat(places.enter(EDITORS, "e1", now)).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e2", now)).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e3", now)).isEqualTo(QUEUED);
        assertThat(places.enter(READERS, "r1", now)).isEqualTo(ADMITTED);
    }

    @Test
    void a_reader_who_came_later_goes_first() {
        enter(EDITORS, "e1", "e2", "e3");
        enter(READERS, "r1", "r2");

        assertThat(places.leave(EDITORS)).isEqualTo("r2");
        assertThat(places.leave(EDITORS)).isEqualTo("e3");
        assertThat(places.leave(EDITORS)).isNull();
    }

    @Test
    void readers_who_keep_coming_do_not_keep_editors_from_their_place() {
        enter(READERS, "r1", "r2", "r3", "r4");
        enter(EDITORS, "e1", "e2");

        assertThat(places.leave(READERS)).isEqualTo("r3");
        enter(READERS, "r5");
        assertThat(places.leave(EDITORS)).isEqualTo("e2");
        assertThat(places.leave(READERS)).isEqualTo("r4");
        assertThat(places.leave(READERS)).isEqualTo("r5");
    }

    @Test
    void each_lane_has_a_queue_of_its_own() {
        enter(READERS, "r1", "r2", "r3", "r4");
        assertThat(places.enter(READERS, "r5", now)).isEqualTo(FULL);
        enter(EDITORS, "e1", "e2", "e3");
        assertThat(places.enter(EDITORS, "e4", now)).isEqualTo(FULL);
        assertThat(places.running(READERS)).isEqualTo(2);
        assertThat(places.waiting(READERS)).isEqualTo(2);
        assertThat(places.running(EDITORS)).isEqualTo(1);
        assertThat(places.waiting(EDITORS)).isEqualTo(2);
    }

    @Test
    void whoever_gives_up_is_not_called() {
        enter(READERS, "r1", "r2", "r3", "r4");

        assertThat(places.giveUp(READERS, "r3")).isTrue();
        assertThat(places.giveUp(READERS, "r3")).isFalse();
        assertThat(places.giveUp(READERS, "r1")).isFalse();
        assertThat(places.leave(READERS)).isEqualTo("r4");
    }

    @Test
    void nobody_joins_a_queue_that_stands() {
        enter(READERS, "r1", "r2", "r3");
        now += Duration.ofMillis(100).toNanos();
        assertThat(places.enter(READERS, "r4", now)).isEqualTo(QUEUED);
        places.giveUp(READERS, "r4");
        now++;
        assertThat(places.enter(READERS, "r4", now)).isEqualTo(FULL);

        assertThat(places.leave(READERS)).isEqualTo("r3");
        assertThat(places.enter(READERS, "r4", now)).isEqualTo(QUEUED);
    }

    private void enter(Lane lane, String... visitors) {
        for (String visitor : visitors) {
            places.enter(lane, visitor, now);
        }
    }
}

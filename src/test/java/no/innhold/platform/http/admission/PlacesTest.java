package no.innhold.platform.http.admission;

import static no.innhold.platform.http.admission.Lane.EDITORS;
import static no.innhold.platform.http.admission.Lane.READERS;
import static no.innhold.platform.http.admission.Places.Welcome.ADMITTED;
import static no.innhold.platform.http.admission.Places.Welcome.FULL;
import static no.innhold.platform.http.admission.Places.Welcome.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places<String> places = new Places<>(3, 2, 2, 2);

    @Test
    void readers_leave_a_place_to_editors() {
        assertThat(places.enter(READERS, "r1")).isEqualTo(ADMITTED);
        assertThat(places.enter(READERS, "r2")).isEqualTo(ADMITTED);
        assertThat(places.enter(READERS, "r3")).isEqualTo(QUEUED);
        assertThat(places.enter(EDITORS, "e1")).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e2")).isEqualTo(QUEUED);
    }

    @Test
    void editors_leave_a_place_to_readers() {
        assertThat(places.enter(EDITORS, "e1")).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e2")).isEqualTo(ADMITTED);
        assertThat(places.enter(EDITORS, "e3")).isEqualTo(QUEUED);
        assertThat(places.enter(READERS, "r1")).isEqualTo(ADMITTED);
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
        assertThat(places.enter(READERS, "r5")).isEqualTo(FULL);
        enter(EDITORS, "e1", "e2", "e3");
        assertThat(places.enter(EDITORS, "e4")).isEqualTo(FULL);
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

    private void enter(Lane lane, String... visitors) {
        for (String visitor : visitors) {
            places.enter(lane, visitor);
        }
    }
}

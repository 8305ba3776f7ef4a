package no.innhold.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("limit", "cursor", "sort", "locale", "fields", "expand", "q", "topic", "updatedFrom", "updatedTo");

    @ParameterizedTest
    @CsvSource({
        "limt, limit",
        "limits, limit",
        "ilmit, limit",
        "LIMIT, limit",
        "updated_from, updatedFrom",
        "topic[], topic",
        "exapnd, expand",
        "updatdFrm, updatedFrom"
    })
    void a_slip_of_the_finger_finds_the_name(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "pagesize, limit",
        "per_page, limit",
        "page, cursor",
        "offset, cursor",
        "lang, locale",
        "include, expand"
    })
    void the_name_that_other_apis_use_finds_ours(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES)).hasValue(meant);
    }

    @Test
    void the_name_that_other_apis_use_finds_nothing_where_ours_does_not_exist() {
        assertThat(Nearest.to("pagesize", List.of("q", "locale"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zebra", "x", "''", "status"})
    void what_is_like_nothing_finds_nothing(String typed) {
        assertThat(Nearest.to(typed, NAMES)).isEmpty();
    }

    @Test
    void of_two_that_are_equally_near_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.to("pear", List.of("year", "bear"))).hasValue("bear");
    }

    @Property
    boolean the_distance_is_the_same_both_ways(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        return Nearest.slips(a, b) == Nearest.slips(b, a);
    }

    @Property
    boolean a_name_is_nearest_to_itself(@ForAll @AlphaChars @StringLength(min = 2, max = 20) String name) {
        return Nearest.slips(name, name) == 0;
    }
}

package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.innhold.content.value.NationalIdentityNumber.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only numbers of the synthetic series (month + 80 or + 40) are used, so that none can be a person's. */
class NationalIdentityNumberTest {

    /** 1 January 1990 in the synthetic series, checked by hand. */
    private static final String NUMBER = controlled("018190", 100).orElseThrow();

    @Test
    void the_control_digits_of_the_tests_are_those_of_the_rule() {
        // k1: 3·0+7·1+6·8+1·1+8·9+9·0+4·1+5·0+2·0 = 132 = 12·11 → 0
        // k2: 5·0+4·1+3·8+2·1+7·9+6·0+5·1+4·0+3·0+2·0 = 98, 98 mod 11 = 10 → 1
        assertThat(NUMBER).isEqualTo("01819010001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01819010001",
                "018190 10001",
                "018190.10001",
                "018190-10001",
                "018190\u00A010001",
                "01 81 90 10001",
                "01.81.90.10001",
                "01.81.90-10001",
                "01-81-90-10001",
                "018190/10001",
                "018190\u201310001",
                "018190\u201410001",
                "018190 \u2013 10001",
                "018190\u221210001",
                "018190\u200310001",
                "018190\u00AD10001",
                "018190\u200B10001",
                "018190\u200B-\u200D10001",
                "0\u206018\uFEFF1901\u200C0001",
                "01 81 90 100 01",
                "018190 100 01",
                "01.81.90\u201310001",
                "\uFF10\uFF11\uFF18\uFF11\uFF19\uFF10\uFF11\uFF10\uFF10\uFF10\uFF11",
                "\u0660\u0661\u0668\u0661\u0669\u0660 \u0661\u0660\u0660\u0660\u0661",
                "\uD835\uDFCE\uD835\uDFCF\uD835\uDFD6190 1000\uD835\uDFCF"
            })
    void a_number_is_found_in_each_grouping(String written) {
        assertThat(NationalIdentityNumber.find("født " + written + "."))
                .containsExactly(new Match(5, 5 + written.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "101819010001",
                "018190100011",
                "1018190 10001",
                "018190  10001",
                "018190\n10001",
                "018190--10001",
                "1\u00AD01819010001",
                "\uFF1101819010001",
                "0181 9010001",
                "01 81 9010001",
                "018190100 01",
                "01 8190 10001",
                "0181901000",
                "01819010002",
                "01819010011",
                ""
            })
    void other_digits_are_not(String text) {
        assertThat(NationalIdentityNumber.find(text)).isEmpty();
    }

    /** Numbers that texts of a municipality are full of; each would be one but for its digits or their grouping. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+47 51 50 70 90 / 51 50 70 91",
                "tlf. 02018, 400 01 234 \u2013 400 01 235",
                "org.nr. 964 965 226, 964965226MVA",
                "kontonr. 3201.07.12345",
                "ISBN 978-82-15-01234-5, 82-15-01234-0",
                "ISSN 1891-6899, 0029-2001",
                "doi:10.1177/1049732318765432, 10.3389/fpsyt.2019.00931",
                "10.4045/tidsskr.18.0123 og 10.1186/s12888-021-03123-4",
                "01.02.2024\u201331.12.2025, kl. 09.00\u201315.30",
                "2019/12345-6, sak 118/22, 12.01.23 10.00\u201311.30",
                "uke 10, 11, 12 2024, 2010\u20132015 12345",
                "NCT01234567891, 30.09.2019/12/01",
                "20210114 12:30:45, 1 234 567 890 kr, 123 456 789 01"
            })
    void numbers_of_other_kinds_are_not(String text) {
        assertThat(NationalIdentityNumber.find(text)).isEmpty();
    }

    @Test
    void digits_before_a_number_do_not_hide_it() {
        assertThat(NationalIdentityNumber.find("12 01 81 90 10001")).containsExactly(new Match(3, 17));
        assertThat(NationalIdentityNumber.find("11 22 01 81 90 100 01")).containsExactly(new Match(6, 21));
        assertThat(NationalIdentityNumber.find("111111-01819-018190-10001")).containsExactly(new Match(13, 25));
    }

    @Test
    void several_are_found_in_order() {
        assertThat(NationalIdentityNumber.find(NUMBER + "," + NUMBER + " 12 " + NUMBER))
                .containsExactly(new Match(0, 11), new Match(12, 23), new Match(27, 38));
    }

    @ParameterizedTest
    @CsvSource({
        "01819010001, true",
        "41419000130, true", // D-number of the series + 40
        "71819000055, true", // D-number of 31 January
        "32919000049, false", // 32 November
        "31849000031, false", // 31 April
        "00819000190, false", // no day
        "40819000184, false", // no day, nor a D-number
        "72819000094, false", // D-number of 32 January
        "01809000059, false", // no month
        "01939000077, false", // month 13 + 80
        "01539000094, false", // month 13 + 40
        "29820000100, false", // 29 February 1900
        "29820050043, true", // 29 February 2000
        "69820000013, false", // D-number of 29 February 1900
        "29820400184, true", // 29 February 1904
        "29820300082, false", // 29 February 1903
        "01814550016, false", // individual number 500 in '45: neither 1845 nor 2045 was given out
        "01814590077, true", // 1945
        "01815350002, false", // 1853
        "01815450023, true", // 1854
        "01815475026, false", // 750 ended with 1899
        "01813975064, true", // 2039
        "01814075024, false", // 2040
    })
    void only_a_possible_date_counts(String number, boolean found) {
        assertThat(NationalIdentityNumber.find(number)).hasSize(found ? 1 : 0);
    }

    @Property
    void every_synthetic_number_is_found(@ForAll("synthetic") String number) {
        assertThat(NationalIdentityNumber.find("a" + number + "b")).containsExactly(new Match(1, 12));
    }

    @Property
    void a_wrong_control_digit_is_not_found(
            @ForAll("synthetic") String number,
            @ForAll @IntRange(min = 9, max = 10) int position,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        char[] digits = number.toCharArray();
        digits[position] = (char) ('0' + (digits[position] - '0' + change) % 10);

        assertThat(NationalIdentityNumber.find(new String(digits))).isEmpty();
    }

    @Property
    void a_number_in_a_longer_run_of_digits_is_not_found(
            @ForAll("synthetic") String number, @ForAll @IntRange(min = 0, max = 9) int digit) {
        assertThat(NationalIdentityNumber.find(digit + number)).isEmpty();
        assertThat(NationalIdentityNumber.find(number + digit)).isEmpty();
    }

    @Provide
    Arbitrary<String> synthetic() {
        Arbitrary<Integer> day = Combinators.combine(Arbitraries.integers().between(1, 28), Arbitraries.of(0, 40))
                .as(Integer::sum);
        Arbitrary<Integer> month = Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.of(40, 80))
                .as(Integer::sum);
        Arbitrary<int[]> yearAndIndividual = Arbitraries.oneOf(
                pair(0, 99, 0, 499), pair(54, 99, 500, 749), pair(0, 39, 500, 999), pair(40, 99, 900, 999));
        return Combinators.combine(day, month, yearAndIndividual)
                .as((d, m, y) -> controlled("%02d%02d%02d".formatted(d, m, y[0]), y[1]))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Arbitrary<int[]> pair(int fromYear, int toYear, int fromIndividual, int toIndividual) {
        return Combinators.combine(
                        Arbitraries.integers().between(fromYear, toYear),
                        Arbitraries.integers().between(fromIndividual, toIndividual))
                .as((year, individual) -> new int[] {year, individual});
    }

    /** Appends the control digits as the rule states them, 11 − (sum mod 11); empty where one would be ten. */
    private static Optional<String> controlled(String date, int individual) {
        String digits = date + "%03d".formatted(individual);
        int first = control(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2);
        int second = control(digits + first, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        return first == 10 || second == 10 ? Optional.empty() : Optional.of(digits + first + second);
    }

    private static int control(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.getNumericValue(digits.charAt(i));
        }
        return (11 - sum % 11) % 11;
    }
}

package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "DOI,        10.1159/000504453,                                10.1159/000504453",
        "DOI,        https://doi.org/10.1159/000504453,                10.1159/000504453",
        "DOI,        HTTP://DX.DOI.ORG/10.1108/ADD-ABC,                10.1108/add-abc",
        "DOI,        doi:10.1108/ADD,                                  10.1108/add",
        "DOI,        doi.org/10.1002/%28SICI%291096+x,                 10.1002/(sici)1096+x",
        "ORCID,      0000-0002-1825-0097,                              0000-0002-1825-0097",
        "ORCID,      https://orcid.org/0000-0002-1694-233x,            0000-0002-1694-233X",
        "ROR,        02qte9q33,                                        02qte9q33",
        "ROR,        https://ror.org/04ZN72G03,                        04zn72g03",
        "ORG_NUMBER, 974760673,                                        974760673",
        "ORG_NUMBER, 974 760 673,                                      974760673",
        "ISBN,       978-3-16-148410-0,                                9783161484100",
        "ISBN,       0-306-40615-2,                                    0306406152",
        "ISBN,       080442957x,                                       080442957X",
        "ISSN,       0033-3190,                                        0033-3190",
        "ISSN,       2434561x,                                         2434-561X",
    })
    void a_valid_one_gets_its_normal_form(IdentifierScheme scheme, String written, String normal) {
        assertThat(scheme.parse(written)).contains(normal);
        assertThat(scheme.parse(normal)).contains(normal);
        assertThat(scheme.normalised(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DOI,        10.115/1",
                "DOI,        10.1159/",
                "DOI,        11.1159/000504453",
                "DOI,        \"10.1159/000 504453\"",
                "DOI,        \" 10.1159/000504453\"",
                "DOI,        https://example.org/10.1159/000504453",
                "DOI,        https://doi.org/10.1159/%zz",
                "ORCID,      0000-0002-1825-0098",
                "ORCID,      0000000218250097",
                "ORCID,      https://example.org/0000-0002-1825-0097",
                "ROR,        02qte9q34",
                "ROR,        02qte9l33",
                "ROR,        12qte9q33",
                "ORG_NUMBER, 974760674",
                "ORG_NUMBER, 97476067",
                "ORG_NUMBER, 97 4760673",
                "ORG_NUMBER, 000000000",
                "ISBN,       978-3-16-148410-1",
                "ISBN,       977-3-16-148410-0",
                "ISBN,       0-306-40615-3",
                "ISBN,       0--306406152",
                "ISBN,       0306406152-",
                "ISSN,       0033-3191",
                "ISSN,       00333-190",
            })
    void another_one_is_refused(IdentifierScheme scheme, String written) {
        assertThat(scheme.parse(written)).isEmpty();
        assertThat(scheme.normalised(written)).isEqualTo(written);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(IdentifierScheme.DOI.normalised(null)).isNull();
    }

    @Test
    void addresses_are_safe_to_print() {
        assertThat(Doi.url("10.1159/000504453")).isEqualTo("https://doi.org/10.1159/000504453");
        assertThat(Doi.url("10.1002/(sici)1<1::aid-x>3#?æ\""))
                .isEqualTo("https://doi.org/10.1002/(sici)1%3C1::aid-x%3E3%23%3F%C3%A6%22");
        assertThat(Orcid.url("0000-0002-1825-0097")).isEqualTo("https://orcid.org/0000-0002-1825-0097");
        assertThat(Ror.url("02qte9q33")).isEqualTo("https://ror.org/02qte9q33");
    }

    @Property
    void an_address_leads_back_to_its_doi(@ForAll("suffixes") String suffix) {
        String doi = Doi.parse("10.1234/" + suffix).orElseThrow();

        assertThat(Doi.url(doi)).matches("https://doi\\.org/10\\.1234/[\\x21-\\x7E&&[^\"<>#?]]+");
        assertThat(Doi.parse(Doi.url(doi))).contains(doi);
    }

    @Provide
    Arbitrary<String> suffixes() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("æøåÆØÅ–")
                .ofMinLength(1)
                .ofMaxLength(60);
    }

    @Property
    void one_wrong_digit_makes_an_organisation_number_invalid(
            @ForAll @IntRange(min = 0, max = 8) int position, @ForAll @IntRange(min = 1, max = 9) int change) {
        char[] digits = "974760673".toCharArray();
        digits[position] = (char) ('0' + (digits[position] - '0' + change) % 10);

        assertThat(OrgNumber.isValid(new String(digits))).isFalse();
    }
}

package no.innhold.search.index;

import static no.innhold.search.index.Texts.found;
import static no.innhold.search.index.Texts.index;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.innhold.search.index.synonym.Synonyms;
import no.innhold.search.index.synonym.SynonymsException;
import no.innhold.search.index.synonym.SynonymsException.Fault;
import no.innhold.search.index.synonym.SynonymsException.LineFault;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    @Test
    void words_and_phrases_find_each_other() {
        try (SearchIndex index = index(
                text("nav", "NAV", "Kontoret er åpent."),
                text("etat", "Arbeids- og velferdsetaten", "Har flyttet."),
                text("arbeid", "Arbeidet med veien", "Veien er stengt."))) {
            assertThat(found(index, "nav")).containsExactly("nav");
            index.synonyms(Synonyms.parse("# etater\n\nNAV, Arbeids- og velferdsetaten\n"));
            assertThat(found(index, "nav")).containsExactly("nav", "etat");
            assertThat(found(index, "arbeids- og velferdsetaten"))
                    .startsWith("etat")
                    .contains("nav");
            index.synonyms(Synonyms.NONE);
            assertThat(found(index, "nav")).containsExactly("nav");
        }
    }

    @Test
    void members_with_hyphens_and_compounds_that_no_text_has_work_as_well() {
        try (SearchIndex index = index(
                text("usn", "USN", "Et universitet."),
                text("rus", "Avhengighet av rus", "Om rus og avhengighet."),
                text("nav", "NAV og arbeid", "Arbeidet er gjort, og etaten heter NAV."))) {
            index.synonyms(Synonyms.parse("""
                    USN, University of South-Eastern Norway
                    rusavhengighet, substance use disorder
                    NAV, Arbeids- og velferdsetaten
                    """));
            assertThat(found(index, "University of South-Eastern Norway")).containsExactly("usn");
            assertThat(found(index, "substance use disorder")).containsExactly("rus");
            assertThat(found(index, "substance use arbeid")).containsExactly("nav");
            assertThat(index.search(Question.of("nav", "nb", Texts.NOW, 5))
                            .hits()
                            .get(0)
                            .titleHighlight())
                    .isEqualTo("<mark>NAV</mark> og arbeid");
            assertThat(index.search(Question.of("substance use disorder", "nb", Texts.NOW, 5))
                            .didYouMean())
                    .isNull();
        }
    }

    @Test
    void those_that_come_with_the_service_can_be_read() {
        assertThat(Synonyms.defaults().groups()).hasSizeGreaterThan(30).allMatch(group -> group.size() >= 2);
    }

    @Test
    void every_faulty_line_is_told() {
        assertThatThrownBy(() -> Synonyms.parse("""
                        # fine
                        rus, avhengighet
                        alene
                        en, , to
                        !!!, ord
                        en to tre fire fem seks sju, kort
                        NAV, nav
                        ord\u0007, annet
                        """))
                .asInstanceOf(InstanceOfAssertFactories.type(SynonymsException.class))
                .extracting(SynonymsException::faults, InstanceOfAssertFactories.list(LineFault.class))
                .containsExactly(
                        new LineFault(3, Fault.SINGLE, "alene"),
                        new LineFault(4, Fault.EMPTY, ""),
                        new LineFault(5, Fault.NO_WORDS, "!!!"),
                        new LineFault(6, Fault.TOO_MANY_WORDS, "en to tre fire fem seks sju"),
                        new LineFault(7, Fault.REPEATED, "nav"),
                        new LineFault(8, Fault.CHARACTER, "ord\u0007"));
        assertThatThrownBy(() -> Synonyms.parse("a, b\n".repeat(2_001)))
                .asInstanceOf(InstanceOfAssertFactories.type(SynonymsException.class))
                .extracting(SynonymsException::faults, InstanceOfAssertFactories.list(LineFault.class))
                .containsExactly(new LineFault(2_001, Fault.TOO_MANY_GROUPS, ""));
    }
}

package no.innhold.search.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that make many compounds in the language of municipalities, folded. They are known as parts before any text has
 * brought them; what the texts themselves bring needs no place here.
 */
public final class CommonParts {

    private static final Set<String> WORDS =
            Stream.of("""
            aktivitet alder ansatt ansvar arbeid arealplan artikkel avdeling avgift avtale barn barne barnehage behandling
            behov bestemmelse besok bibliotek bistand bolig bruker brukar bygg bygning by byutvikling datter deltaker
            demens dokument eiendom eldre enhet erfaring familie ferie fag forening forskning forsking foreldre
            fritid funksjon gate gebyr gravferd gruppe hage hall helg helse hjelp hjem heim hus hytte idrett informasjon
            innbygger innbyggjar innhold institusjon jobb kino klage klima klubb kommune kompetanse konsulent kontor
            kontrakt kropp kultur kurs kunnskap kvalitet kvinne lag lege legevakt leder leiar liv lokale losning lov lonn
            lop mat mann medarbeider melding menneske middel miljo mote museum natur nett norsk oppgave oppfolging
            oppvekst omsorg omrade organisasjon park parkering pasient penger person plan plass pleie politikk praksis
            prosess prosjekt rapport regel rehabilitering renovasjon ressurs rett rom rus rusmiddel rad radgiver
            samfunn samtale sak sektor senter sjef sjukehus skatt skjema skole skule snobroyting soknad sosial sporre sporsmal spill
            sprak statistikk stasjon stilling student studie stotte svar sykehjem sykehus sykepleier sykkel system tid
            tilbud tilskudd tiltak tilsyn time tjeneste teneste torg trafikk trening turist tur undersokelse ungdom
            utdanning utvalg utvikling valg vann vatn vedtak veg vei veileder veiledning velferd verksted virksomhet
            fast fylke hoved indre nord ny ost region statlig stor sor vest ytre hoy lav bil buss bat vare
            vinter var host sommer vold avfall avlop okonomi
            """.trim().split("\\s+")).map(Nynorsk::toBokmal).collect(Collectors.toUnmodifiableSet());

    private CommonParts() {}

    /** Whether a word is one, in the spelling in which bokmål and nynorsk meet. */
    public static boolean contain(String met) {
        return WORDS.contains(met);
    }
}

package no.innhold.search.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that say little about what someone looks for. They are in the index, for phrases, and nobody has to be answered
 * with them; a question of nothing else asks for them all the same.
 *
 * <p>In bokmål, nynorsk and English, folded; those who ask in whole sentences add {@code hvordan}, {@code får} and the like.
 */
public final class StopWords {

    private static final Set<String> WORDS =
            Stream.of("""
            a alle alt altsa andre at av bare begge ble bli blir blitt bort bor burde da de deg dem den denne der
            dere deres det dette din dine dit ditt du eg ei ein eit eller en enn er et ett etter far fatt fikk finnes
            finst for fordi fra fram for fore ga gar gi gir gjelder gjer gjere gjor gjore gjorde ha hadde
            han hans har henne hennes her ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i
            igjen ikke ikkje inn ja jeg kan kanskje kor korleis korfor kunne kva kvar kven kvifor
            man me med meg mei meir mens mer mest min mine mitt mot mye mykje
            ma mate matte na nar ned nei no noe noen noko nokon nokre nokor og ogsa om opp oss over pa
            seg selv si sia siden sier sin sine sitt sjolv skal skulle slik slike som sto ta tar til tilbake under
            ut uten utan var vare vart ved vi vil ville vere vor vore vort vaere vart
            dei deira dykk dykkar honom samt frem gjennom
            eks feks osv mm bl dvs mfl tlf nr ca pga iht mht evt
            about after all also am an and any are as be been being but by can could did do does doing for from get had has
            have having he her here hers him his how i if in into is it its just me more most my nor not of off on
            once only or other our out own same she should so some such than that the their them then there these
            they this those through to too until up very was we were what when where which while who whom why will
            with would you your
            """.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** With these people ask: they say what is wanted of an answer, not what it is about. */
    private static final Set<String> ASKING = Set.of(
            "hvordan", "hvem", "hva", "hvor", "hvorfor", "hvilke", "hvilken", "hvilket", "nar", "kan", "korleis",
            "kven", "kva", "kor", "kvifor", "kvar", "korfor", "kunne", "finnes", "finst", "how", "who", "what", "where",
            "why", "when", "which", "can", "could", "is", "are", "does", "do");

    private static final Set<String> IN_PASSING = Set.of(
            "hjelp",
            "hjelpe",
            "hjelper",
            "finne",
            "finner",
            "finn",
            "mener",
            "meiner",
            "sier",
            "komme",
            "kommer",
            "kjem",
            "gjore",
            "gjort",
            "trenger",
            "treng",
            "vite",
            "betyr",
            "skjer",
            "fungerer",
            "handler",
            "handlar",
            "snakke",
            "kontakte",
            "starter",
            "startar",
            "begynner",
            "byrjar",
            "bruke",
            "help",
            "find",
            "need",
            "know",
            "mean",
            "means",
            "happen",
            "happens",
            "start",
            "use",
            "work",
            "works");

    private StopWords() {}

    /** Whether a question with this folded word in it is asked in a sentence. */
    public static boolean ask(String folded) {
        return ASKING.contains(folded);
    }

    /** Whether a folded word belongs to the asking, where a question is asked in a sentence. */
    public static boolean inPassing(String folded) {
        return IN_PASSING.contains(folded);
    }

    /** Whether a folded word is one. */
    public static boolean contain(String folded) {
        return WORDS.contains(folded);
    }
}

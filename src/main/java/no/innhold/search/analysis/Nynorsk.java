package no.innhold.search.analysis;

import java.util.List;
import java.util.Map;

/**
 * Regular differences between the spellings of nynorsk and bokmål, as letters that are written in place of others.
 *
 * <p>What comes out need not be a word: both spellings of a word are rewritten, and they need only meet. The rules follow
 * the correspondences that every grammar lists (diphthongs, {@code kv} and {@code hv}, {@code ikkje} and {@code ikke}, the
 * endings of nouns and participles); pairs that follow no rule, such as {@code bustad} and {@code bolig}, are synonyms.
 *
 * <p>All letters are folded: {@code o} stands for {@code ø} too, {@code a} for {@code å} and {@code æ}.
 */
final class Nynorsk {

    /** Anywhere in a word, in this order. */
    private static final List<Map.Entry<String, String>> ANYWHERE = List.of(
            Map.entry("sjuk", "syk"), // sjukepleiar, sykepleier
            Map.entry("kkj", "kk"), // ikkje, ikke; dekkjer, dekker
            Map.entry("ggj", "gg"), // innbyggjar, innbygger
            Map.entry("heim", "hjem"), // heimeteneste, hjemmetjeneste
            Map.entry("tenest", "tjenest"), // teneste, tjeneste
            Map.entry("skule", "skole"),
            Map.entry("saman", "sammen"),
            Map.entry("sking", "skning"), // forsking, forskning
            Map.entry("soking", "sokelse"), // undersøking, undersøkelse
            Map.entry("betr", "bedr"),
            Map.entry("noreg", "norge"),
            Map.entry("mme", "me"), // hjemme, heime; sammen, saman
            Map.entry("eigar", "eier"), // hundeeigar, hundeeier
            Map.entry("ei", "e"), // heile, hele; eigen, egen; frivilligheit, frivillighet
            Map.entry("au", "o"), // haust, høst; aust, øst
            Map.entry("oy", "o")); // høyre, høre

    /** Anywhere but in the first letters, which belong to the root: {@code barn} stays. */
    private static final List<Map.Entry<String, String>> INSIDE = List.of(
            Map.entry("ande", "ende"), // pårørande, pårørende
            Map.entry("leg", "lig"), // vanleg, vanlig
            Map.entry("ar", "er")); // rådgivar, rådgiver; studentar, studenter

    /** At the end; the first that fits is the only one. */
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("erane", "erne"), // innbyggjarane, innbyggerne
            Map.entry("erer", "ere"), // rådgivarar, rådgivere
            Map.entry("ane", "ene"));

    /** Beginnings of words that bokmål writes with {@code hv}; {@code kveld} and {@code kvinne} are the same in both. */
    private static final List<String> WITH_HV = List.of("kvit", "kvil", "kvar", "kven", "kvifor");

    private static final int ROOT = 3;

    private Nynorsk() {}

    /** The spelling in which both meet; the word itself if no rule fits. */
    static String toBokmal(String folded) {
        String word = folded;
        for (Map.Entry<String, String> rule : ANYWHERE) {
            word = word.replace(rule.getKey(), rule.getValue());
        }
        if (WITH_HV.stream().anyMatch(word::startsWith)) {
            word = "hv" + word.substring(2);
        }
        if (word.length() > ROOT) {
            String inside = word.substring(ROOT);
            for (Map.Entry<String, String> rule : INSIDE) {
                inside = inside.replace(rule.getKey(), rule.getValue());
            }
            word = word.substring(0, ROOT) + inside;
        }
        for (Map.Entry<String, String> rule : ENDINGS) {
            if (word.endsWith(rule.getKey()) && word.length() > rule.getKey().length() + 2) {
                return word.substring(0, word.length() - rule.getKey().length()) + rule.getValue();
            }
        }
        return word;
    }
}

package no.innhold.publishing.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a link says to somebody who hears it alone, as in a screen reader's list of links. */
final class LinkText {

    /** Whole texts that name no goal, in bokmål, nynorsk and English; in small letters, words with one space between. */
    private static final Set<String> VAGUE = Set.of(
            // both written forms of Norwegian
            "her",
            "hit",
            "gå hit",
            "gå her",
            "klikk",
            "trykk",
            "les",
            "les her",
            "se her",
            "last ned",
            "last ned her",
            "lenke",
            "lenka",
            "link",
            "linken",
            "linka",
            "denne linken",
            "videre",
            "les videre",
            "mer info",
            "pdf",
            // bokmål
            "mer",
            "mer her",
            "les mer",
            "les mer her",
            "les mer om dette",
            "se mer",
            "vis mer",
            "finn ut mer",
            "mer informasjon",
            "lenken",
            "denne lenken",
            "følg lenken",
            "klikk på lenken",
            "trykk på lenken",
            "klikk på linken",
            "trykk på linken",
            "siden",
            "denne siden",
            "nettside",
            "nettsiden",
            "fortsett",
            "fortsett å lese",
            "denne",
            "dette",
            // nynorsk
            "meir",
            "meir her",
            "les meir",
            "les meir her",
            "les meir om dette",
            "sjå her",
            "sjå meir",
            "vis meir",
            "finn ut meir",
            "meir info",
            "meir informasjon",
            "lenkje",
            "lenkja",
            "denne lenkja",
            "denne lenka",
            "følg lenkja",
            "klikk på lenkja",
            "trykk på lenkja",
            "sida",
            "denne sida",
            "nettsida",
            "vidare",
            "les vidare",
            "hald fram",
            "hald fram å lese",
            "last ned no",
            // English
            "here",
            "go here",
            "click",
            "see here",
            "read here",
            "more",
            "more here",
            "read more",
            "read more here",
            "learn more",
            "find out more",
            "see more",
            "show more",
            "more info",
            "more information",
            "the link",
            "this link",
            "follow the link",
            "page",
            "this page",
            "website",
            "this",
            "continue",
            "continue reading",
            "download",
            "download here",
            "read on");

    /** Forms of the words for pressing a link; "her" after one of them is never a goal, whatever follows. */
    private static final List<String> PRESS = List.of(
            "trykk",
            "trykke",
            "trykker",
            "trykkje",
            "trykkjer",
            "klikk",
            "klikke",
            "klikker",
            "klikkar",
            "klikkje",
            "click",
            "press",
            "tap");

    /** The letters they begin with come first: nearly every place in a text is ruled out by that alone. */
    private static final Pattern PRESS_HERE = Pattern.compile(
            "(?=[tkcp])(?<![\\p{L}\\p{N}])(?:" + String.join("|", PRESS) + ")[\\s\\u00A0]+here?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern URL = Pattern.compile("(?i)<?(?:https?://|www\\.)\\S+");
    private static final Pattern FIRST_OF_URL = Pattern.compile("(?i)^https?://(?:www\\.)?|^www\\.");
    private static final Pattern LAST_OF_URL = Pattern.compile("/$");

    private LinkText() {}

    /** Case, punctuation and what cannot be seen make no difference; a text without any word says nothing either. */
    static boolean isVague(String text) {
        String words = words(text);
        return words.isEmpty() || VAGUE.contains(words) || beginsWithPressHere(words);
    }

    /** Whether the text is an address: one by its form, or just the one that the link leads to. */
    static boolean isAddress(String text, @Nullable String href) {
        String visible = INVISIBLE.matcher(text).replaceAll("").strip();
        return URL.matcher(visible).matches()
                || href != null
                        && (visible.equalsIgnoreCase(href)
                                || isWeb(href) && core(visible).equals(core(href)));
    }

    /** "Trykk her" and its like, wherever they stand in a text. */
    static List<MatchResult> pressHere(String text) {
        return mentionsHere(text) ? PRESS_HERE.matcher(text).results().toList() : List.of();
    }

    /** Rules out nearly every text, and costs less than looking for the words before it. */
    private static boolean mentionsHere(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (isLetter(text, i, 'r') && isLetter(text, i - 1, 'e') && isLetter(text, i - 2, 'h')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(String text, int index, char letter) {
        return Character.toLowerCase(text.charAt(index)) == letter;
    }

    /** True if anything of the text can be read aloud. */
    static boolean hasWords(@Nullable String text) {
        return text != null && !words(text).isEmpty();
    }

    private static boolean beginsWithPressHere(String words) {
        String[] first = words.split(" ", 3);
        return first.length > 1 && PRESS.contains(first[0]) && (first[1].equals("her") || first[1].equals("here"));
    }

    private static String words(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean isWeb(String href) {
        return href.regionMatches(true, 0, "http", 0, 4);
    }

    private static String core(String address) {
        String last = FIRST_OF_URL.matcher(address).replaceFirst("");
        return LAST_OF_URL.matcher(last).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}

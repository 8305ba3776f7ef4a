package no.innhold.search.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Letters that stand for each other. */
public final class Letters {

    private Letters() {}

    /** How a word is compared with itself: lower case, composed, {@code æ} and {@code ø} for their Swedish forms. */
    public static String plain(String word) {
        if (isPlain(word)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String composed = Normalizer.isNormalized(lower, Normalizer.Form.NFC)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
        return composed.replace('ä', 'æ').replace('ö', 'ø');
    }

    /**
     * What is left when a keyboard lacks letters: {@code å}, {@code aa}, {@code æ} and {@code ae} become {@code a},
     * {@code ø} and {@code oe} become {@code o}, and no letter keeps an accent.
     *
     * <p>Different words may fall together ({@code får} and {@code far}), so that this is never the only way to compare.
     *
     * @param plain a word as {@link #plain} gives it
     */
    public static String folded(String plain) {
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean pair = i + 1 < plain.length() && isPair(c, plain.charAt(i + 1));
            switch (c) {
                case 'å', 'æ' -> folded.append('a');
                case 'ø' -> folded.append('o');
                default -> folded.append(c);
            }
            if (pair) {
                i++;
            }
        }
        return isAscii(folded) ? folded.toString() : withoutAccents(folded);
    }

    private static boolean isPair(char first, char second) {
        return first == 'a' && (second == 'a' || second == 'e') || first == 'o' && second == 'e';
    }

    private static String withoutAccents(CharSequence word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** As most words are: nothing is made anew for them. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > 'z' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}

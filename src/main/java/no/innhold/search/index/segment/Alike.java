package no.innhold.search.index.segment;

import java.util.Comparator;

/**
 * A word that someone may have meant.
 *
 * @param word folded
 * @param edits letters that are inserted, left out, changed, or in the wrong order
 * @param frequency texts that have it
 */
public record Alike(String word, int edits, int frequency) {

    public static final Comparator<Alike> LIKELIEST_FIRST = Comparator.comparingInt(Alike::edits)
            .thenComparing(Comparator.comparingInt(Alike::frequency).reversed())
            .thenComparing(Alike::word);

    private static final int ONE_EDIT_FROM = 4;
    private static final int TWO_EDITS_FROM = 8;

    /** How many edits a word of this length may be away: fewer letters would make any word of any other. */
    public static int allowed(String word) {
        if (!word.chars().allMatch(Character::isLetter) || word.length() > 40) {
            return 0;
        }
        return word.length() >= TWO_EDITS_FROM ? 2 : word.length() >= ONE_EDIT_FROM ? 1 : 0;
    }

    /** Damerau-Levenshtein distance, where no letter is edited twice. */
    public static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}

package no.innhold.platform.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What someone probably meant: for "Mente du …?" in errors. */
public final class Nearest {

    /** Names that other APIs use for what has another name here; they count when that name is a candidate. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("pagesize", "limit"),
            Map.entry("perpage", "limit"),
            Map.entry("size", "limit"),
            Map.entry("count", "limit"),
            Map.entry("top", "limit"),
            Map.entry("first", "limit"),
            Map.entry("page", "cursor"),
            Map.entry("offset", "cursor"),
            Map.entry("skip", "cursor"),
            Map.entry("after", "cursor"),
            Map.entry("order", "sort"),
            Map.entry("orderby", "sort"),
            Map.entry("sortby", "sort"),
            Map.entry("lang", "locale"),
            Map.entry("language", "locale"),
            Map.entry("search", "q"),
            Map.entry("query", "q"),
            Map.entry("select", "fields"),
            Map.entry("include", "expand"),
            Map.entry("embed", "expand"));

    private Nearest() {}

    /**
     * The candidate that is spelled most like the input: at most one slip in three characters, and never more than
     * three, where a slip is a character too many, missing, wrong, or swapped with its neighbour.
     */
    public static Optional<String> to(String input, Collection<String> candidates) {
        String bare = bare(input);
        String known = ELSEWHERE.get(bare);
        if (known != null && candidates.contains(known)) {
            return Optional.of(known);
        }
        int most = Math.min(3, Math.max(1, bare.length() / 3));
        if (bare.length() <= most) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> Math.abs(bare(candidate).length() - bare.length()) <= most)
                .filter(candidate -> slips(bare, bare(candidate)) <= most)
                .min(Comparator.comparingInt((String candidate) -> slips(bare, bare(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.\\[\\]]", "");
    }

    /** Damerau–Levenshtein distance in its restricted form (optimal string alignment). */
    static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + wrong, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}

package no.innhold.publishing.finding;

import java.util.regex.Pattern;
import no.innhold.content.value.NationalIdentityNumber;

/** An editor's own words as they stand in a message: on one line, not too long, without anybody's identity number. */
final class Quote {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 80;

    private Quote() {}

    static String of(String text) {
        StringBuilder quote = new StringBuilder();
        int end = 0;
        // masked before it is cut: what is left of a number is still most of it
        for (NationalIdentityNumber.Match number : NationalIdentityNumber.find(text)) {
            quote.append(text, end, number.start()).append('…');
            end = number.end();
        }
        quote.append(text, end, text.length());
        return cut(SPACES.matcher(quote).replaceAll(" ").strip());
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}

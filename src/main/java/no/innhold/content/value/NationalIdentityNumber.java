package no.innhold.content.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Norwegian national identity numbers (fødselsnummer) and D-numbers in a text, real and synthetic ones.
 *
 * <p>A number is {@code DDMMYY} + individual number of three digits + two control digits. D-numbers add 40 to the day;
 * synthetic ones add 40 or 80 to the month. The individual number tells the century: 000–499 are 1900–1999, 500–749 are
 * 1854–1899, 500–999 are 2000–2039, 900–999 are 1940–1999 (Skatteetaten, "Fødselsnummer").
 */
public final class NationalIdentityNumber {

    /** One space, or one dot, slash, hyphen or dash of any length with or without a space on its sides. */
    private static final String SEPARATOR = "(?: ?[./\\-] ?| )";

    /** On {@link ReadDigits}; most places are ruled out by not being a digit. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?=[0-9])(?<![0-9])(?:[0-9]{11}|(?:[0-9]{6}|(?:[0-9]{2}S){2}[0-9]{2})S[0-9]{3}S?[0-9]{2})(?![0-9])"
                    .replace("S", SEPARATOR));

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    private static final int DIGITS = 11;
    private static final int[] FIRST_CONTROL = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_CONTROL = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /**
     * Where in the text one stands. It does not hold the number itself, which must not travel into messages and logs.
     *
     * @param start index of the first digit, in chars
     * @param end index after the last digit
     */
    public record Match(int start, int end) {}

    private NationalIdentityNumber() {}

    /** All numbers in the text, in order: what is read as one, whatever characters it is written with. */
    public static List<Match> find(String text) {
        if (!hasEnoughDigits(text)) {
            return List.of();
        }
        ReadDigits read = ReadDigits.of(text);
        List<Match> matches = new ArrayList<>();
        Matcher candidate = CANDIDATE.matcher(read.text());
        for (int from = 0; candidate.find(from); ) {
            boolean valid = isValid(NOT_A_DIGIT.matcher(candidate.group()).replaceAll(""));
            if (valid) {
                matches.add(new Match(read.start(candidate.start()), read.end(candidate.end())));
            }
            // digits that are no number can be the beginning of what another one is grouped with
            from = valid ? candidate.end() : candidate.start() + 1;
        }
        return List.copyOf(matches);
    }

    /** The digits at a place, in ASCII, to compare places with; not to be shown. */
    public static String digits(String text, Match match) {
        return NOT_A_DIGIT
                .matcher(ReadDigits.of(text.substring(match.start(), match.end()))
                        .text())
                .replaceAll("");
    }

    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS; i++) {
            char c = text.charAt(i);
            // a digit beyond the basic plane is two chars, and the second tells
            digits += c < 0x80
                    ? (c >= '0' && c <= '9' ? 1 : 0)
                    : Character.isDigit(c) || Character.isLowSurrogate(c) ? 1 : 0;
        }
        return digits == DIGITS;
    }

    private static boolean isValid(String digits) {
        return Modulus11.divides(digits, FIRST_CONTROL)
                && Modulus11.divides(digits, SECOND_CONTROL)
                && hasPossibleDate(digits);
    }

    private static boolean hasPossibleDate(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        int individual = Integer.parseInt(digits.substring(6, 9));
        int realDay = day > 40 ? day - 40 : day;
        int realMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
        return centuries(year, individual).stream().anyMatch(century -> exists(century + year, realMonth, realDay));
    }

    private static List<Integer> centuries(int year, int individual) {
        List<Integer> centuries = new ArrayList<>();
        if (individual < 500 || (individual >= 900 && year >= 40)) {
            centuries.add(1900);
        }
        if (individual >= 500 && individual < 750 && year >= 54) {
            centuries.add(1800);
        }
        if (individual >= 500 && year < 40) {
            centuries.add(2000);
        }
        return centuries;
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

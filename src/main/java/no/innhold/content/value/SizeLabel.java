package no.innhold.content.value;

import java.util.Locale;

/** The size of a file for readers: "512 B", "38 kB", "4,4 MB". A kB is 1000 bytes. */
public final class SizeLabel {

    private static final String[] UNITS = {"MB", "GB", "TB"};

    private SizeLabel() {}

    /**
     * One decimal below ten MB, GB or TB, else a whole number; a decimal comma in Norwegian, a point in English.
     *
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public static String of(long bytes, Locale locale) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size of " + bytes + " bytes");
        }
        if (bytes < 1000) {
            return bytes + " B";
        }
        long kilobytes = Math.round(bytes / 1e3);
        if (kilobytes < 1000) {
            return kilobytes + " kB";
        }
        double amount = bytes / 1e6;
        int unit = 0;
        while (Math.round(amount) >= 1000 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return number(amount, LabelLanguage.of(locale)) + " " + UNITS[unit];
    }

    private static String number(double amount, LabelLanguage language) {
        long tenths = Math.round(amount * 10);
        if (tenths >= 100 || tenths % 10 == 0) {
            return String.valueOf(Math.round(amount));
        }
        return tenths / 10 + language.choose(",", ".") + tenths % 10;
    }
}

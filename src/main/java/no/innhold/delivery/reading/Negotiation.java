package no.innhold.delivery.reading;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds out which locales a reader wants: {@code locale=} first, then {@code Accept-Language}, then the default. */
@Singleton
public class Negotiation {

    /** RFC 9110, section 12.5.4; takes nothing back, so that a long header costs neither time nor stack. */
    private static final Pattern RANGE = Pattern.compile("\\s*+(\\*|[A-Za-z]{1,8}+(?:-[A-Za-z0-9]{1,8}+)*+)"
            + "\\s*+(?:;\\s*+[qQ]=([01](?:\\.[0-9]{0,3}+)?+)\\s*+)?+");

    private static final int MOST_RANGES = 32;

    private record Wish(String range, double weight) {}

    private final Locales locales;

    Negotiation(Locales locales) {
        this.locales = locales;
    }

    /**
     * The locales of a request; those of its cursor win over {@code Accept-Language}.
     *
     * @throws ProblemException 400 for a {@code locale} that is not configured or not the cursor's
     */
    public LocaleChain chain(Arguments arguments, HttpHeaders headers, @Nullable Cursor cursor) {
        String locale = arguments.one("locale").orElse(null);
        LocaleChain chain = chain(locale, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (cursor == null) {
            return chain;
        }
        boolean configured = cursor.chain().locales().stream().allMatch(locales::isConfigured);
        if (!configured || (locale != null && !chain.equals(cursor.chain()))) {
            throw CursorCodec.invalid("cursor.other-locale");
        }
        return cursor.chain();
    }

    /** @throws ProblemException 400 for a {@code locale} that is not configured */
    LocaleChain chain(@Nullable String locale, @Nullable String acceptLanguage) {
        if (locale == null) {
            return accepted(acceptLanguage == null ? "" : acceptLanguage);
        }
        if (!locales.isConfigured(locale)) {
            throw ProblemException.invalidParameter(
                    "locale",
                    "unknown-value",
                    Message.of("parameter.not-one-of", "locale", locale, String.join(", ", locales.configured())),
                    Nearest.to(locale, locales.configured()).orElse(null));
        }
        return locales.chain(locale);
    }

    /** What is not understood in the header asks for nothing; it is never an error. */
    private LocaleChain accepted(String header) {
        List<Wish> wishes = new ArrayList<>();
        for (String part : header.split(",", MOST_RANGES)) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                double weight = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
                if (weight > 0 && weight <= 1) {
                    wishes.add(new Wish(range.group(1), weight));
                }
            }
        }
        wishes.sort(Comparator.comparingDouble(Wish::weight).reversed());
        Set<String> wanted = new LinkedHashSet<>();
        for (Wish wish : wishes) {
            if (wish.range().equals("*")) {
                wanted.add(locales.defaultLocale());
            } else {
                locales.lookup(wish.range()).ifPresent(wanted::add);
            }
        }
        return wanted.isEmpty() ? locales.chain(locales.defaultLocale()) : locales.chain(List.copyOf(wanted));
    }
}

package no.innhold.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.innhold.content.value.Doi;
import no.innhold.content.value.LabelLanguage;
import no.innhold.content.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The reference to a publication as a reader would print it, after the APA style (7th edition) and its Norwegian form.
 *
 * @param doi in its normal form; printed as an address and preferred to {@code url}
 */
public record Citation(
        List<Author> authors,
        @Nullable PartialDate issued,
        String title,
        @Nullable String containerTitle,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String publisher,
        @Nullable String doi,
        @Nullable String url) {

    private static final Pattern PAGE_RANGE = Pattern.compile("(\\w*\\d) ?(?:-|–|--) ?(\\w*\\d)");

    /**
     * One line of plain text. Whatever is missing leaves no trace but the date, which is "(u.å.)" or "(n.d.)". Without
     * authors the title comes first.
     */
    public String text(Locale locale) {
        LabelLanguage language = LabelLanguage.of(locale);
        String names = AuthorNames.of(authors, language);
        String date = "(" + (issued == null ? language.choose("u.å.", "n.d.") : issued.year()) + ")";
        List<String> parts = new ArrayList<>();
        add(parts, names.isEmpty() ? sentence(title) : sentence(names));
        add(parts, date + ".");
        add(parts, names.isEmpty() ? "" : sentence(title));
        add(parts, sentence(container()));
        add(parts, sentence(publisherUnlessNamed()));
        add(parts, address());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** "Journal, 12(3), 4–5"; volume, issue and pages say where in the container, so they need one. */
    private String container() {
        String name = plain(containerTitle);
        if (name.isEmpty()) {
            return "";
        }
        String place = plain(volume) + (plain(issue).isEmpty() ? "" : "(" + plain(issue) + ")");
        List<String> parts = new ArrayList<>(List.of(name));
        add(parts, place);
        add(parts, pageRange());
        return String.join(", ", parts);
    }

    private String pageRange() {
        return PAGE_RANGE.matcher(plain(pages)).replaceAll("$1–$2");
    }

    /** A publisher that is also the only author, or that names the container, is not repeated. */
    private String publisherUnlessNamed() {
        String name = plain(publisher);
        boolean isAuthor = authors.size() == 1
                && name.equalsIgnoreCase(plain(authors.get(0).literal()));
        return isAuthor || name.equalsIgnoreCase(plain(containerTitle)) ? "" : name;
    }

    private String address() {
        return plain(doi).isEmpty() ? plain(url) : Doi.url(plain(doi));
    }

    /** One space between words, and no comma or the like left over at the end. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").replaceAll("[ ,;:]+$", "");
    }

    /** Ends in one full stop, unless the text ends a sentence by itself. */
    private static String sentence(String text) {
        String plain = plain(text);
        return plain.isEmpty() || ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0 ? plain : plain + ".";
    }
}

package no.innhold.publishing.http;

import java.util.List;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;
import no.innhold.publishing.view.EditState;

/** The query parameters of the editors' operations. */
public final class EditorParameters {

    public static final Parameter LOCALE = Parameter.option(
            "locale",
            new Form.Text(35),
            "Locale of the text: editions, state and live periods belong to one document and locale. Without it the"
                    + " first configured one, `nb`.",
            "nb");
    static final Parameter LOCALE_OR_ALL = Parameter.option(
            "locale", new Form.Text(35), "Locale of the text; `*` for all that are public. Without it `nb`.", "nb");
    static final Parameter AGAINST = Parameter.option(
            "against",
            new Form.Whole(0, 999_999_999, 1),
            "The edition to compare against, 0 for the empty document. Without it the one before.",
            1);
    static final Parameter DRY_RUN = Parameter.option(
            "dryRun",
            new Form.OneOf(List.of("true", "false")),
            "With `true`, nothing is changed: the answer says what would be public and what stands against it.",
            true);
    static final Parameter STATE = Parameter.oneOf(
            "state",
            EditState.class,
            "Where the text stands. Without it, everything but the trash.",
            EditState.PUBLISHED.wire());
    static final Parameter TITLE =
            Parameter.openOnce("q", "Part of the title of the newest edition, in any case.", "recovery");
    static final Parameter OWNER = Parameter.openOnce("owner", "Who made the document.", "key:redaksjonen");

    static final Parameter NAME = Parameter.openOnce("q", "Part of a name or of the slug, in any case.", "recovery");

    /** Of operations on one text. */
    public static final List<Parameter> OF_TEXT = List.of(LOCALE);

    public static final List<Parameter> OF_LIST =
            List.of(PageParameters.LIMIT, PageParameters.CURSOR, LOCALE, STATE, TITLE, OWNER);
    public static final List<Parameter> OF_HISTORY = List.of(PageParameters.LIMIT, PageParameters.CURSOR, LOCALE);
    public static final List<Parameter> OF_DIFF = List.of(LOCALE, AGAINST);
    public static final List<Parameter> OF_UNPUBLISH = List.of(LOCALE_OR_ALL);
    public static final List<Parameter> OF_RELEASE = List.of(DRY_RUN);
    public static final List<Parameter> OF_PAGES = List.of(PageParameters.LIMIT, PageParameters.CURSOR);
    public static final List<Parameter> OF_ENTRIES = List.of(PageParameters.LIMIT, PageParameters.CURSOR, NAME);

    public static final List<Parameter> NONE = List.of();

    private EditorParameters() {}
}

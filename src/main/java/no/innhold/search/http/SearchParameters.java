package no.innhold.search.http;

import java.util.ArrayList;
import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.delivery.asked.Parameters;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;

/** The query parameters of search. */
public final class SearchParameters {

    static final int MOST_SUGGESTIONS = 20;
    static final int DEFAULT_SUGGESTIONS = 8;

    static final Parameter Q = Parameter.words(
            "q",
            true,
            "What is searched for: words, a `\"phrase\"`, `-without`; the last word may be half typed. Tabs and ends"
                    + " of lines are spaces. 1 to 200 characters without the space around them, none of them another control"
                    + " character: no other text is an error. In the address it is percent-encoded UTF-8, `;` and `#` too.",
            "pårørende");
    static final Parameter TYPE = Parameter.oneOf("type", ContentType.class, "What it is.", "project");
    static final Parameter TOPIC = Parameter.open("topic", "Slug of a topic it has.", "recovery");
    static final Parameter YEAR = new Parameter(
            "year",
            new Form.Year(),
            true,
            true,
            "Year it is of: of its issue, first session, beginning or publication, by type.",
            "2022");
    static final Parameter PARTNER =
            Parameter.open("partner", "Slug of an organisation that takes part.", "nav-sandnes");
    static final Parameter SORT = Parameter.option(
            "sort",
            new Form.OneOf(List.of("relevance", "publishedAt", "-publishedAt")),
            "The best first, or the oldest, or the newest. Without it: `relevance`.",
            "-publishedAt");
    static final Parameter LIMIT = Parameter.option(
            "limit",
            new Form.Whole(1, MOST_SUGGESTIONS, DEFAULT_SUGGESTIONS),
            "How many suggestions there are at most.",
            5);
    static final Parameter EXPLAIN = Parameter.option(
            "explain",
            new Form.OneOf(List.of("true", "false")),
            "With `true`, each item says how its score came about.",
            true);
    static final Parameter TYPED =
            Parameter.words("q", true, "What has been typed so far, 1 to 200 characters.", "reco");

    /** Of a search. */
    public static final List<Parameter> OF_SEARCH = List.of(
            Q, TYPE, TOPIC, YEAR, PARTNER, SORT, PageParameters.LIMIT, PageParameters.CURSOR, Parameters.LOCALE);

    /** Of suggestions. */
    public static final List<Parameter> OF_SUGGEST = List.of(TYPED, LIMIT, Parameters.LOCALE);

    /** Of a search by whoever looks after it. */
    public static final List<Parameter> OF_EXPLAINED = explained();

    private SearchParameters() {}

    private static List<Parameter> explained() {
        List<Parameter> all = new ArrayList<>(OF_SEARCH);
        all.add(EXPLAIN);
        return List.copyOf(all);
    }
}

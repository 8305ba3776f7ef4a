package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Locales;
import no.innhold.content.Vocabulary;
import no.innhold.listing.Arguments;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;
import no.innhold.platform.problem.ProblemException;

/** Pages of changes: without a token the present state, and then all that has changed since. */
@ApplicationScoped
public class Changes {

    private static final String SINCE = "since";
    private static final String EXPAND = "expand";
    private static final int LONGEST_TOKEN = 200;

    private final LogQuery query;
    private final ChangeTokens tokens;
    private final ChangeItems items;
    private final EventLog log;
    private final Locales locales;

    Changes(LogQuery query, ChangeTokens tokens, ChangeItems items, EventLog log, Locales locales) {
        this.query = query;
        this.tokens = tokens;
        this.items = items;
        this.log = log;
        this.locales = locales;
    }

    /** The query parameters of the pages. */
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(
                                PageParameters.LIMIT,
                                Parameter.option(
                                        SINCE,
                                        new Form.Text(LONGEST_TOKEN),
                                        "Where to go on, taken from `next`. Belongs to the filters it came with;"
                                                + " `limit` and `expand` may change. Without it, the present state.",
                                        null)),
                        following().stream())
                .toList();
    }

    /** The query parameters of whoever follows the changes, in pages or as a stream. */
    public List<Parameter> following() {
        return List.of(
                new Parameter(
                        "type",
                        new Form.OneOf(types()),
                        true,
                        true,
                        "Changes of this content type or vocabulary.",
                        "news"),
                new Parameter(
                        "locale",
                        new Form.OneOf(locales.configured()),
                        true,
                        true,
                        "Changes of texts in this locale. Rows without a locale, those of vocabularies and of what was"
                                + " erased, are there whatever the locale.",
                        locales.defaultLocale()),
                Parameter.option(
                        EXPAND,
                        new Form.OneOf(List.of("item")),
                        "`item` shows beside each row what its `href` answers now, in just that locale. An entry of a"
                                + " vocabulary is shown in the default locale.",
                        "item"));
    }

    /** @throws ProblemException 400 for any parameter that is not as documented, 410 for a token that has expired */
    @Transactional
    public ChangePage page(Arguments arguments) {
        String filters = arguments.canonicalFilters();
        Optional<Standpoint> given = arguments.one(SINCE).map(token -> tokens.read(SINCE, token, filters));
        Standpoint standpoint = given.orElseGet(() -> Standpoint.beginning(log.last()));
        int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
        LogPage found = query.page(standpoint, arguments.all("type"), arguments.all("locale"), limit + 1);
        if (given.isPresent() && ChangeTokens.isExpired(standpoint, found.horizon(), found.last())) {
            throw ChangeTokens.expired(SINCE);
        }
        boolean surplus = found.entries().size() > limit;
        List<LogEntry> entries = surplus ? found.entries().subList(0, limit) : found.entries();
        Standpoint next = surplus
                ? standpoint.movedTo(entries.get(entries.size() - 1).sequence())
                : Standpoint.behind(standpoint.isInState() ? standpoint.end() : found.last());
        List<ChangeRow> rows = arguments.one(EXPAND).isPresent()
                ? items.expand(entries, found.at())
                : entries.stream().map(ChangeRow::of).toList();
        return new ChangePage(rows, tokens.of(next, filters), surplus || next.sequence() < found.last());
    }

    private static List<String> types() {
        return Stream.concat(
                        Stream.of(ContentType.values()).map(ContentType::wire),
                        Stream.of(Vocabulary.values()).map(Vocabulary::wire))
                .toList();
    }
}

package no.innhold.delivery.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.content.value.Wire;
import no.innhold.delivery.body.Body;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.query.Sort;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;

/** The query parameters that collections share. */
public final class Parameters {

    static final int MOST_FIELDS = 50;
    static final int MOST_EXPANDED = 5;

    public static final Parameter LOCALE = Parameter.option(
            "locale",
            new Form.Text(35),
            "Locale of the texts; wins over `Accept-Language`. Falls back nn→nb→en, en→nb→nn, nb→nn→en.",
            "nb");
    public static final Parameter FIELDS = Parameter.option(
            "fields",
            new Form.Words(MOST_FIELDS, List.of()),
            "Only these fields, down to two levels, as in `title,partners.name`. `id`, `type`, `slug`, `locale` and"
                    + " `href` always stay; every other field is then optional, also where the schema requires it.",
            "title,summary");
    public static final Parameter BODY = Parameter.option(
            "body",
            new Form.Words(
                    Body.Rendering.values().length,
                    Stream.of(Body.Rendering.values()).map(Wire::wire).toList()),
            "Renderings of the body: `html`, `markdown`, `text`, `blocks`. One item has `html` unless told otherwise;"
                    + " lists have no body unless asked.",
            "html");
    public static final Parameter AS_OF = Parameter.option(
            "asOf",
            new Form.Moment(),
            "The public content as it was or will be at this instant. Needs credentials of a `reader`, and"
                    + " a key that is not confined to some collections.",
            null);

    /** Words that have to be in what is listed. */
    public static final Parameter Q = Parameter.words(
            "q",
            false,
            "Words that the item is found by, as in `/v1/search`; the list keeps its order. Not for an instant in the"
                    + " past.",
            "pårørende");

    static final Parameter TOPIC = Parameter.open("topic", "Slug of a topic the item has.", "recovery");

    private Parameters() {}

    /** The parameters of a content type's list. */
    public static List<Parameter> ofList(LiveCollection<?> collection) {
        List<Parameter> all =
                new ArrayList<>(List.of(PageParameters.LIMIT, PageParameters.CURSOR, sort(collection), LOCALE, FIELDS));
        expand(collection).ifPresent(all::add);
        all.addAll(List.of(BODY, AS_OF, Q, TOPIC));
        all.addAll(Parameter.range("updated", "Last changed", "2026"));
        all.addAll(collection.filters());
        return List.copyOf(all);
    }

    /** The parameters of one item. */
    public static List<Parameter> ofItem(LiveCollection<?> collection) {
        List<Parameter> all = new ArrayList<>(List.of(LOCALE, FIELDS));
        expand(collection).ifPresent(all::add);
        all.addAll(List.of(BODY, AS_OF));
        return List.copyOf(all);
    }

    /** The parameters of an item whose language and instant its link has decided. */
    public static List<Parameter> ofPreview(LiveCollection<?> collection) {
        return ofItem(collection).stream()
                .filter(parameter -> !parameter.equals(LOCALE) && !parameter.equals(AS_OF))
                .toList();
    }

    /** The parameters of a vocabulary's list. */
    public static List<Parameter> ofVocabulary() {
        return List.of(PageParameters.LIMIT, PageParameters.CURSOR, LOCALE);
    }

    /** The parameters of one entry of a vocabulary. */
    public static List<Parameter> ofEntry() {
        return List.of(LOCALE);
    }

    private static Parameter sort(LiveCollection<?> collection) {
        return Parameter.option(
                "sort",
                new Form.Words(Sort.MOST_KEYS, Sort.forms(collection.intervalSort())),
                "One or two keys, separated by a comma; `-` before a key turns it round. Items without the value come"
                        + " last either way, and the id breaks ties. Without it: `" + collection.defaultSort() + "`.",
                "-updatedAt,title");
    }

    private static Optional<Parameter> expand(LiveCollection<?> collection) {
        List<String> names = collection.relations().stream()
                .filter(Relation::expandable)
                .map(Relation::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Parameter.option(
                        "expand",
                        new Form.Words(MOST_EXPANDED, names),
                        "References to show with the fields that lists show of what they point at.",
                        names.get(0)));
    }
}

package no.innhold.delivery.asked;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.value.Wire;
import no.innhold.delivery.body.Body;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.ItemTexts;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.query.RowForm;
import no.innhold.listing.Arguments;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item an answer shows, as {@code fields}, {@code expand} and {@code body} ask.
 *
 * @param renderings of the body, none if it is not shown
 * @param selection absent when the chosen form is shown whole
 */
public record Shown(
        Form form,
        Set<Body.Rendering> renderings,
        Set<String> expand,
        @Nullable FieldSelection selection) {

    /** The forms of an item. */
    public enum Form {
        /** That of lists. */
        SUMMARY,
        /** That of lists, and the body. */
        SUMMARY_WITH_BODY,
        /** All fields. */
        DETAIL
    }

    private static final Set<String> TEXT_FIELDS =
            FieldNames.of(ItemTexts.class).keySet();

    /** What an item of a list shows; 422 problems for a field or relation that does not exist. */
    public static Shown inList(Arguments arguments, LiveCollection<?> collection, FieldCatalogue catalogue) {
        Set<Body.Rendering> renderings = renderings(arguments);
        Set<String> expand = expand(arguments, collection);
        if (arguments.one("fields").isEmpty() && renderings.isEmpty()) {
            return new Shown(Form.SUMMARY, renderings, expand, null);
        }
        if (arguments.one("fields").isEmpty()) {
            return new Shown(Form.SUMMARY_WITH_BODY, renderings, expand, null);
        }
        FieldSelection selection = FieldSelection.parse(arguments.words("fields"), catalogue.detail(collection));
        return chosen(selection, renderings, expand, selection.wantsAny(TEXT_FIELDS) || !renderings.isEmpty());
    }

    /** What an item asked for by itself shows; 422 problems for a field or relation that does not exist. */
    public static Shown ofItem(Arguments arguments, LiveCollection<?> collection, FieldCatalogue catalogue) {
        Set<Body.Rendering> renderings = renderings(arguments);
        Set<String> expand = expand(arguments, collection);
        if (arguments.one("fields").isEmpty()) {
            return new Shown(Form.DETAIL, orHtml(renderings), expand, null);
        }
        FieldSelection selection = FieldSelection.parse(arguments.words("fields"), catalogue.detail(collection));
        return chosen(selection, renderings, expand, true);
    }

    /** Whether it needs what rows of lists are read without. */
    private boolean hasTexts() {
        return form != Form.SUMMARY;
    }

    /** The columns that have to be read for it. */
    public RowForm rows() {
        return hasTexts() ? RowForm.withTexts(renderings, wants("translations")) : RowForm.SUMMARY;
    }

    boolean wants(String field) {
        return form == Form.DETAIL && (selection == null || selection.wants(field));
    }

    private static Shown chosen(
            FieldSelection selection, Set<Body.Rendering> renderings, Set<String> expand, boolean texts) {
        boolean body = selection.wants("body") || !renderings.isEmpty();
        return new Shown(
                texts ? Form.DETAIL : Form.SUMMARY,
                body ? orHtml(renderings.isEmpty() ? named(selection) : renderings) : Set.of(),
                expand,
                body && !selection.wants("body") ? selection.with("body") : selection);
    }

    /** {@code fields=body.text} names the rendering itself. */
    private static Set<Body.Rendering> named(FieldSelection selection) {
        return selection.inside("body").stream()
                .flatMap(name -> Wire.parse(Body.Rendering.class, name).stream())
                .collect(toSet());
    }

    private static Set<Body.Rendering> orHtml(Set<Body.Rendering> renderings) {
        return renderings.isEmpty() ? Set.of(Body.Rendering.HTML) : renderings;
    }

    private static Set<Body.Rendering> renderings(Arguments arguments) {
        Set<Body.Rendering> renderings = EnumSet.noneOf(Body.Rendering.class);
        List<String> known =
                List.of(Body.Rendering.values()).stream().map(Wire::wire).toList();
        for (String word : arguments.words("body")) {
            renderings.add(Wire.parse(Body.Rendering.class, word).orElseThrow(() -> unknown("body", word, known)));
        }
        return renderings;
    }

    private static Set<String> expand(Arguments arguments, LiveCollection<?> collection) {
        List<String> known = collection.relations().stream()
                .filter(Relation::expandable)
                .map(Relation::name)
                .toList();
        Set<String> expand = new LinkedHashSet<>();
        for (String word : arguments.words("expand")) {
            if (!known.contains(word)) {
                throw unknown("expand", word, known);
            }
            expand.add(word);
        }
        return expand;
    }

    private static ProblemException unknown(String parameter, String word, List<String> known) {
        return ProblemException.invalidParameter(
                parameter,
                "unknown-value",
                Message.of(
                        "parameter.not-one-of", parameter, word, known.stream().collect(Collectors.joining(", "))),
                Nearest.to(word, known).orElse(null));
    }
}

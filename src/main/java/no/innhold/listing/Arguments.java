package no.innhold.listing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.innhold.content.value.Bound;
import no.innhold.content.value.Wire;
import no.innhold.listing.Parameter.Form;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, checked: known, given as often as allowed, and of the right form. */
public final class Arguments {

    private final List<Parameter> known;
    private final Map<String, List<String>> values;

    private Arguments(List<Parameter> known, Map<String, List<String>> values) {
        this.known = known;
        this.values = values;
    }

    /** @throws ProblemException 400 naming the parameter, and the nearest known one if it is unknown */
    public static Arguments parse(@Nullable String rawQuery, List<Parameter> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> names = known.stream().map(Parameter::name).toList();
        QueryString.parse(rawQuery).forEach((name, given) -> {
            Parameter parameter = known.stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.unknownParameter(
                            name, Nearest.to(name, names).orElse(null)));
            values.put(name, ParameterCheck.accepted(parameter, given));
        });
        known.stream()
                .filter(parameter -> parameter.form() instanceof Form.Phrase phrase && phrase.required())
                .filter(parameter -> !values.containsKey(parameter.name()))
                .forEach(missing -> {
                    throw ProblemException.invalidParameter(
                            missing.name(), "missing", Message.of("parameter.missing", missing.name()));
                });
        Arguments arguments = new Arguments(known, values);
        arguments.checkRanges();
        return arguments;
    }

    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The values of a closed list. */
    public <E extends Enum<E> & Wire> List<E> all(String name, Class<E> words) {
        return all(name).stream().map(v -> Wire.parse(words, v).orElseThrow()).toList();
    }

    public Optional<Boolean> flag(String name) {
        return one(name).map(Boolean::valueOf);
    }

    public int whole(String name, int otherwise) {
        return one(name).map(Integer::valueOf).orElse(otherwise);
    }

    /** The words of a comma list. */
    public List<String> words(String name) {
        return one(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    /** Inclusive beginning of a range. */
    public Optional<Instant> from(String name) {
        return one(name).map(Bound::from);
    }

    /** Exclusive end of a range. */
    public Optional<Instant> to(String name) {
        return one(name).map(Bound::to);
    }

    public Optional<Instant> instant(String name) {
        return one(name).map(Bound::at);
    }

    /** The filters in one spelling, whatever the order and repetition in which they were given. */
    public String canonicalFilters() {
        StringBuilder canonical = new StringBuilder();
        new TreeMap<>(values).forEach((name, given) -> {
            if (known.stream().anyMatch(p -> p.name().equals(name) && p.filters())) {
                new TreeSet<>(given)
                        .forEach(value ->
                                canonical.append(name).append('=').append(value).append('\n'));
            }
        });
        return canonical.toString();
    }

    /**
     * What was asked in one spelling, for a link to another page of the same: the parameters in alphabetical order, and
     * the values of a filter too, each once.
     */
    public SortedMap<String, List<String>> canonical() {
        SortedMap<String, List<String>> canonical = new TreeMap<>();
        known.stream()
                .filter(parameter -> values.containsKey(parameter.name()))
                .forEach(parameter -> canonical.put(
                        parameter.name(),
                        List.copyOf(
                                parameter.filters() ? new TreeSet<>(all(parameter.name())) : all(parameter.name()))));
        return canonical;
    }

    private void checkRanges() {
        for (Parameter parameter : known) {
            if (parameter.form() instanceof Form.From) {
                String from = parameter.name();
                String to = from.equals("from") ? "to" : from.substring(0, from.length() - "From".length()) + "To";
                if (from(from).isPresent()
                        && to(to).isPresent()
                        && !from(from).get().isBefore(to(to).get())) {
                    throw ProblemException.invalidParameter(
                            from, "reversed", Message.of("parameter.reversed", from, to));
                }
            }
        }
    }
}

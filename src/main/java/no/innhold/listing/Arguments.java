package no.innhold.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.innhold.content.value.Bound;
import no.innhold.content.value.Wire;
import no.innhold.listing.Parameter.Form;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, checked: known, given as often as allowed, and of the right form. */
public final class Arguments {

    private static final Pattern PASTED_SPACE = Pattern.compile("[\\s\\u0085]");
    private static final Form.Whole YEARS = new Form.Whole(1000, 9999, 1000);

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
            values.put(name, check(parameter, given));
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
        return one(name).map(Instant::parse);
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

    private static List<String> check(Parameter parameter, List<String> sent) {
        String name = parameter.name();
        // an end of a line is allowed in what people paste, and would make one filter look like several
        List<String> given = sent.stream()
                .map(value -> PASTED_SPACE.matcher(value).replaceAll(" "))
                .toList();
        if (given.size() > 1 && !parameter.repeats()) {
            throw ProblemException.invalidParameter(name, "repeated", Message.of("parameter.repeated", name));
        }
        if (given.size() > Parameter.MOST_VALUES) {
            throw ProblemException.invalidParameter(
                    name, "too-many", Message.of("parameter.too-many", name, Parameter.MOST_VALUES));
        }
        for (String value : given) {
            if (value.isEmpty()) {
                throw ProblemException.invalidParameter(name, "empty", Message.of("parameter.empty", name));
            }
            checkForm(parameter, value);
        }
        if (parameter.form() instanceof Form.Phrase) {
            return given.stream().map(String::strip).toList();
        }
        return List.copyOf(given);
    }

    private static void checkForm(Parameter parameter, String value) {
        String name = parameter.name();
        Form form = parameter.form();
        if (form instanceof Form.Whole whole) {
            checkWhole(name, value, whole);
        } else if (form instanceof Form.Year) {
            checkWhole(name, value, YEARS);
        } else if (form instanceof Form.OneOf oneOf) {
            checkWord(name, value, oneOf.words());
        } else if (form instanceof Form.Text text) {
            checkLength(name, value, text.longest());
        } else if (form instanceof Form.Phrase phrase) {
            checkPhrase(name, value.strip(), phrase.longest());
        } else if (form instanceof Form.Words words) {
            checkWords(name, value, words.most());
        } else {
            checkMoment(name, value, form);
        }
    }

    private static void checkWhole(String name, String value, Form.Whole whole) {
        // only plain digits: no sign, no leading zero, no other script
        boolean plain = value.matches("0|[1-9][0-9]{0,8}");
        if (!plain || Integer.parseInt(value) < whole.least() || Integer.parseInt(value) > whole.most()) {
            throw ProblemException.invalidParameter(
                    name,
                    "out-of-range",
                    Message.of("parameter.whole-number", name, whole.least(), whole.most(), value));
        }
    }

    private static void checkWord(String name, String value, List<String> words) {
        if (!words.contains(value)) {
            throw ProblemException.invalidParameter(
                    name,
                    "unknown-value",
                    Message.of("parameter.not-one-of", name, value, String.join(", ", words)),
                    Nearest.to(value, words).orElse(null));
        }
    }

    private static void checkLength(String name, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw ProblemException.invalidParameter(name, "too-long", Message.of("parameter.too-long", name, longest));
        }
    }

    private static void checkPhrase(String name, String words, int longest) {
        if (words.isEmpty()) {
            throw ProblemException.invalidParameter(name, "empty", Message.of("parameter.empty", name));
        }
        checkLength(name, words, longest);
    }

    private static void checkWords(String name, String value, int most) {
        List<String> words = List.of(value.split(",", -1));
        if (words.size() > most) {
            throw ProblemException.invalidParameter(name, "too-many", Message.of("parameter.too-many", name, most));
        }
        List<String> seen = new ArrayList<>();
        for (String word : words) {
            if (word.isEmpty()) {
                throw ProblemException.invalidParameter(name, "empty", Message.of("parameter.empty-word", name));
            }
            if (seen.contains(word)) {
                throw ProblemException.invalidParameter(
                        name, "repeated", Message.of("parameter.repeated-word", name, word));
            }
            seen.add(word);
        }
    }

    private static void checkMoment(String name, String value, Form form) {
        try {
            if (form instanceof Form.From) {
                Bound.from(value);
            } else if (form instanceof Form.To) {
                Bound.to(value);
            } else {
                Instant.parse(value);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            String key = form instanceof Form.Moment ? "parameter.not-an-instant" : "parameter.not-a-date";
            throw ProblemException.invalidParameter(name, "malformed", Message.of(key, name, value));
        }
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

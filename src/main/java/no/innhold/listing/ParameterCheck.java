package no.innhold.listing;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.innhold.content.value.Bound;
import no.innhold.listing.Parameter.Form;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;

/** Whether the values of a parameter have the form that it asks for. */
final class ParameterCheck {

    private static final Pattern PASTED_SPACE = Pattern.compile("[\\s\\u0085]");

    /** An instant whose offset began with a plus that nobody encoded. */
    private static final Pattern LOST_PLUS = Pattern.compile("[^ ]+T[^ ]+ [0-9]{2}:?[0-9]{2}");

    private static final Form.Whole YEARS = new Form.Whole(1000, 9999, 1000);

    private ParameterCheck() {}

    /**
     * The values as they are meant.
     *
     * @throws ProblemException 400 naming the parameter
     */
    static List<String> accepted(Parameter parameter, List<String> sent) {
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
                Bound.at(value);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ProblemException.invalidParameter(name, "malformed", wanted(name, value, form));
        }
    }

    private static Message wanted(String name, String value, Form form) {
        if (LOST_PLUS.matcher(value).matches()) {
            return Message.of("parameter.plus", name);
        }
        Message instant = Message.of("form.Instant");
        return form instanceof Form.Moment
                ? Message.of("parameter.not-an-instant", name, value, instant)
                : Message.of("parameter.not-a-date", name, value, Message.of("form.PartialDate"), instant);
    }
}

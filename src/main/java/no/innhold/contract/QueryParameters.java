package no.innhold.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.innhold.content.value.PartialDate;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters as the document describes them. Those that several operations have in the same form are components;
 * what depends on the collection stands in its operation.
 */
final class QueryParameters {

    /** The name of a field, or of a field in a field. */
    private static final String FIELD = "^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)?$";

    private static final List<String> TRUTH = List.of("true", "false");

    private final Set<Parameter> shared = new HashSet<>();

    /** @param used the parameters of each operation */
    QueryParameters(List<List<Parameter>> used) {
        Map<String, Set<Parameter>> forms = new HashMap<>();
        Map<Parameter, Integer> uses = new HashMap<>();
        used.forEach(parameters -> parameters.forEach(p -> {
            forms.computeIfAbsent(p.name(), n -> new HashSet<>()).add(p);
            uses.merge(p, 1, Integer::sum);
        }));
        uses.forEach((parameter, count) -> {
            long alike = forms.getOrDefault(parameter.name(), Set.of()).stream()
                    .filter(form -> uses.getOrDefault(form, 0) > 1)
                    .count();
            if (count > 1 && alike == 1) {
                shared.add(parameter);
            }
        });
    }

    Map<String, org.eclipse.microprofile.openapi.models.parameters.Parameter> components() {
        Map<String, org.eclipse.microprofile.openapi.models.parameters.Parameter> components = new TreeMap<>();
        shared.forEach(p -> components.put(p.name(), describe(p)));
        return components;
    }

    org.eclipse.microprofile.openapi.models.parameters.Parameter of(Parameter parameter) {
        return shared.contains(parameter) ? OASFactory.createParameter().ref(parameter.name()) : describe(parameter);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter describe(Parameter parameter) {
        var described = OASFactory.createParameter()
                .name(parameter.name())
                .in(In.QUERY)
                .description(description(parameter))
                .schema(schema(parameter));
        if (parameter.form() instanceof Form.Phrase phrase && phrase.required()) {
            described.required(true);
        }
        if (parameter.form() instanceof Form.Words) {
            described.style(Style.FORM).explode(false);
        } else if (parameter.repeats()) {
            described.style(Style.FORM).explode(true);
        }
        return described;
    }

    /** Pages made of the document hide the examples of schemas, and would send those of parameters all at once. */
    private static String description(Parameter parameter) {
        return parameter.example() == null
                ? parameter.description()
                : parameter.description() + " For example `" + parameter.example() + "`.";
    }

    private static Schema schema(Parameter parameter) {
        Schema one = one(parameter.form());
        Schema schema = parameter.repeats() ? Schemas.arrayOf(one).minItems(1).maxItems(Parameter.MOST_VALUES) : one;
        Object example = example(parameter);
        return example == null ? schema : schema.addExample(example);
    }

    private static Schema one(Form form) {
        if (form instanceof Form.Whole whole) {
            return OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .minimum(BigDecimal.valueOf(whole.least()))
                    .maximum(BigDecimal.valueOf(whole.most()))
                    .defaultValue(whole.standard());
        }
        if (form instanceof Form.Year) {
            return Schemas.string().pattern("^[1-9][0-9]{3}$");
        }
        if (form instanceof Form.OneOf oneOf) {
            return oneOf.words().equals(TRUTH)
                    ? OASFactory.createSchema().addType(SchemaType.BOOLEAN)
                    : Schemas.enumeration(oneOf.words());
        }
        if (form instanceof Form.Text text) {
            return Schemas.string().minLength(1).maxLength(text.longest());
        }
        if (form instanceof Form.Phrase phrase) {
            return Schemas.string().minLength(1).maxLength(phrase.longest());
        }
        if (form instanceof Form.Words words) {
            Schema word =
                    words.known().isEmpty() ? Schemas.string().pattern(FIELD) : Schemas.enumeration(words.known());
            return Schemas.arrayOf(word).minItems(1).maxItems(words.most()).uniqueItems(true);
        }
        return form instanceof Form.Moment ? Schemas.string().format("date-time") : partialDateOrInstant();
    }

    private static Schema partialDateOrInstant() {
        return Schemas.string()
                .anyOf(List.of(
                        OASFactory.createSchema().pattern(PartialDate.PATTERN),
                        OASFactory.createSchema().format("date-time")));
    }

    private static @Nullable Object example(Parameter parameter) {
        Object example = parameter.example();
        if (example == null) {
            return null;
        }
        if (parameter.form() instanceof Form.Words) {
            return Arrays.asList(example.toString().split(","));
        }
        if (parameter.form() instanceof Form.OneOf oneOf && oneOf.words().equals(TRUTH)) {
            return Boolean.valueOf(example.toString());
        }
        return parameter.repeats() ? List.of(example) : example;
    }
}

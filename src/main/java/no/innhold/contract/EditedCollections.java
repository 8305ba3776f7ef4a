package no.innhold.contract;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.EntryForm;

/** The collections that a parameter of a path can name. */
@Singleton
class EditedCollections {

    static final String CONTENT = "collection";
    static final String VOCABULARY = "vocabulary";

    private final Map<String, List<EditedCollection>> byParameter;

    EditedCollections(ContentForms forms, @All List<EntryForm<?>> entries) {
        byParameter = Map.of(
                CONTENT,
                Arrays.stream(ContentType.values())
                        .map(type -> new EditedCollection(
                                type.collection(), type.wire(), forms.of(type).inputClass()))
                        .toList(),
                VOCABULARY,
                entries.stream()
                        .map(form -> new EditedCollection(
                                form.vocabulary().collection(),
                                form.vocabulary().wire(),
                                form.inputClass()))
                        .toList());
    }

    Stream<EditedCollection> all() {
        return Stream.of(CONTENT, VOCABULARY)
                .flatMap(parameter -> byParameter.getOrDefault(parameter, List.of()).stream());
    }

    /** Those that a path stands for; empty if it names no collection by a parameter. */
    List<EditedCollection> standingIn(String path) {
        return byParameter.entrySet().stream()
                .filter(entry -> path.contains("{" + entry.getKey() + "}"))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}

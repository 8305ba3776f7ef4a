package no.innhold.publishing;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import no.innhold.platform.problem.ProblemException;

/** The vocabularies that have registered themselves for editing. */
@Singleton
public class EntryForms {

    private final List<EntryForm<?>> forms;

    EntryForms(@All List<EntryForm<?>> forms) {
        this.forms = forms;
    }

    /**
     * By the last segment of the path of its list.
     *
     * @throws ProblemException 404 if there is no such vocabulary
     */
    public EntryForm<?> of(String collection) {
        return forms.stream()
                .filter(form -> form.vocabulary().collection().equals(collection))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}

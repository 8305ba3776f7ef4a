package no.innhold.publishing;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.platform.problem.ProblemException;

/** The content types that have registered themselves for editing. */
@Singleton
public class ContentForms {

    private final List<ContentForm<?>> forms;

    ContentForms(@All List<ContentForm<?>> forms) {
        this.forms = forms;
    }

    public ContentForm<?> of(ContentType type) {
        return forms.stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form edits " + type));
    }

    /**
     * By the last segment of the path of its list.
     *
     * @throws ProblemException 404 if there is no such collection
     */
    public ContentForm<?> of(String collection) {
        return forms.stream()
                .filter(form -> form.type().collection().equals(collection))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}

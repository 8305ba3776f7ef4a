package no.innhold.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.Edition;
import no.innhold.content.Locales;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.KeepVocabulary;
import no.innhold.publishing.Publish;
import no.innhold.publishing.PublishRequest;
import no.innhold.publishing.SaveEdition;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Fills an empty database with content from files, through the same validation as any write: everything or nothing.
 *
 * <p>What others refer to comes first, whatever the names of the files.
 */
@ApplicationScoped
class LoadSampleContent {

    private static final Logger LOG = Logger.getLogger(LoadSampleContent.class);
    private static final String ACTOR = "sample content";

    private final SampleConfiguration configuration;
    private final boolean embedded;
    private final List<EntryForm<?>> vocabularies;
    private final List<ContentForm<?>> types;
    private final KeepVocabulary keepVocabulary;
    private final SaveEdition saveEdition;
    private final Publish publish;
    private final Session session;
    private final ObjectMapper json;
    private final Locales locales;

    LoadSampleContent(
            SampleConfiguration configuration,
            DataConfiguration data,
            @All List<EntryForm<?>> vocabularies,
            @All List<ContentForm<?>> types,
            KeepVocabulary keepVocabulary,
            SaveEdition saveEdition,
            Publish publish,
            Session session,
            ObjectMapper json,
            Locales locales) {
        this.configuration = configuration;
        this.embedded = data.embeddedDatabase();
        this.vocabularies = vocabularies;
        this.types = types;
        this.keepVocabulary = keepVocabulary;
        this.saveEdition = saveEdition;
        this.publish = publish;
        this.session = session;
        this.json = json;
        this.locales = locales;
    }

    @Transactional
    void load(@Observes @Priority(100) DatabaseOpened event) {
        if (!configuration.content().orElse(embedded) || !isEmpty()) {
            return;
        }
        vocabularies.forEach(this::loadEntries);
        List<SampleItem<?>> items = SampleItem.inOrderOfReference(
                types.stream().flatMap(this::items).toList());
        Map<String, UUID> documents = new HashMap<>();
        items.forEach(item -> load(item, documents));
        LOG.infof("loaded %d texts of sample content", items.size());
    }

    private boolean isEmpty() {
        Long rows = Scalars.query(
                        session,
                        "select (select count(*) from document) + (select count(*) from vocabulary_entry)",
                        Long.class)
                .getSingleResult();
        return rows == 0;
    }

    private <I extends EntryInput> void loadEntries(EntryForm<I> form) {
        for (SampleFile file : files(form.vocabulary().collection())) {
            tell(file, () -> keepVocabulary.create(form, file.slug(), read(file, form.inputClass())));
        }
    }

    private <I extends ContentInput> Stream<SampleItem<I>> items(ContentForm<I> form) {
        return files(form.type().collection()).stream().map(file -> {
            file.content().put("slug", file.slug());
            return new SampleItem<>(file, form, read(file, form.inputClass()));
        });
    }

    private <I extends ContentInput> void load(SampleItem<I> item, Map<String, UUID> documents) {
        SampleFile file = item.file();
        tell(file, () -> {
            UUID known = documents.get(item.name());
            Edition edition = known == null
                    ? saveEdition.create(item.form(), file.locale(), item.input(), ACTOR)
                    : saveEdition.save(item.form(), known, file.locale(), item.input(), ACTOR);
            documents.put(item.name(), edition.head().documentId());
            publish.publish(
                    item.form(),
                    edition,
                    file.publishedAt().map(PublishRequest::dated).orElse(PublishRequest.AT_ONCE),
                    ACTOR);
        });
    }

    private List<SampleFile> files(String collection) {
        SampleFiles files = new SampleFiles(locales.defaultLocale());
        Optional<Path> directory = configuration.directory().map(d -> Path.of(d, collection));
        if (directory.isPresent()) {
            return Files.isDirectory(directory.get()) ? files.ofDirectory(directory.get()) : List.of();
        }
        return files.ofProgram(collection);
    }

    private <I> I read(SampleFile file, Class<I> type) {
        try {
            return json.readerFor(type).readValue(file.content());
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void tell(SampleFile file, Runnable action) {
        try {
            action.run();
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    file.name() + ": "
                            + e.errors().stream()
                                    .map(x -> x.pointer() + " "
                                            + (x.detail() == null
                                                    ? ""
                                                    : x.detail().in(Language.EN)))
                                    .toList(),
                    e);
        } catch (ConstraintViolationException | IllegalArgumentException e) {
            throw new IllegalStateException(file.name() + ": " + e.getMessage(), e);
        }
    }
}

package no.innhold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.KeepVocabulary;
import no.innhold.publishing.LivePeriods;
import no.innhold.publishing.PublishRequest;
import no.innhold.publishing.SaveEdition;
import org.hibernate.Session;

/** Writes content in tests, through the same commands as any editor, and takes it away again. */
@ApplicationScoped
public class Editor {

    private static final String NAME = "test";

    private static final String GONE = """
            select distinct subject_id from announced a where not exists (select 1 from document d where d.id = a.subject_id)
              and not exists (select 1 from vocabulary_entry v where v.id = a.subject_id)""";

    private final List<UUID> entries = new ArrayList<>();
    private final List<ContentForm<?>> forms;
    private final List<EntryForm<?>> entryForms;
    private final KeepVocabulary keepVocabulary;
    private final SaveEdition saveEdition;
    private final LivePeriods publish;
    private final Epochs epochs;
    private final Session session;
    private final ObjectMapper json;

    Editor(
            @All List<ContentForm<?>> forms,
            @All List<EntryForm<?>> entryForms,
            KeepVocabulary keepVocabulary,
            SaveEdition saveEdition,
            LivePeriods publish,
            Epochs epochs,
            Session session,
            ObjectMapper json) {
        this.forms = forms;
        this.entryForms = entryForms;
        this.keepVocabulary = keepVocabulary;
        this.saveEdition = saveEdition;
        this.publish = publish;
        this.epochs = epochs;
        this.session = session;
        this.json = json;
    }

    /** A new document as a draft. */
    @Transactional
    public Edition draft(ContentType type, String locale, String content) {
        return create(form(type), locale, content);
    }

    /** A further edition of a document, as a draft. */
    @Transactional
    public Edition draft(ContentType type, UUID document, String locale, String content) {
        return save(form(type), document, locale, content);
    }

    /** A new organisation or topic. */
    @Transactional
    public UUID entry(Vocabulary vocabulary, String slug, String content) {
        EntryForm<?> form = entryForms.stream()
                .filter(f -> f.vocabulary() == vocabulary)
                .findFirst()
                .orElseThrow();
        UUID id = create(form, slug, content).id();
        entries.add(id);
        return id;
    }

    /** A new topic with this slug and name. */
    public void topic(String slug) {
        entry(Vocabulary.TOPIC, slug, """
                {"title":{"nb":"%s"}}""".formatted(slug));
    }

    /** A new organisation with this slug and name. */
    public void organisation(String slug) {
        entry(Vocabulary.ORGANISATION, slug, """
                {"name":{"nb":"%s"},"kind":"voluntary"}""".formatted(slug));
    }

    /** A new document that is public from now on, under an earlier date. */
    @Transactional
    public Edition live(ContentType type, String locale, String content, String publishedAt) {
        Edition edition = create(form(type), locale, content);
        publish.publish(edition, PublishRequest.dated(Instant.parse(publishedAt)));
        return edition;
    }

    /** A further edition of a document, public under an earlier date. */
    @Transactional
    public Edition live(ContentType type, UUID document, String locale, String content, String publishedAt) {
        Edition edition = save(form(type), document, locale, content);
        publish.publish(edition, PublishRequest.dated(Instant.parse(publishedAt)));
        return edition;
    }

    /** A new document that is public from now on. */
    @Transactional
    public Edition live(ContentType type, String locale, String content) {
        Edition edition = create(form(type), locale, content);
        publish.publish(edition, PublishRequest.AT_ONCE);
        return edition;
    }

    /** A further edition of a document, public from now on. */
    @Transactional
    public Edition live(ContentType type, UUID document, String locale, String content) {
        Edition edition = save(form(type), document, locale, content);
        publish.publish(edition, PublishRequest.AT_ONCE);
        return edition;
    }

    @Transactional
    public void publish(Edition edition, PublishRequest request) {
        publish.publish(edition, request);
    }

    /** Ends what is live of a document in a locale, now, and says how. */
    @Transactional
    public void end(Edition edition, Ending.Kind kind, String explanation, String redirectTo) {
        UUID document = edition.head().documentId();
        String locale = edition.head().locale();
        session.createNativeMutationQuery("""
                        update live_period set live_until =
                          greatest(date_trunc('milliseconds', clock_timestamp()), live_from + interval '1 ms')
                        where document_id = :document and locale = :locale
                          and (live_until is null or live_until > clock_timestamp())""")
                .setParameter("document", document)
                .setParameter("locale", locale)
                .executeUpdate();
        if (kind != null) {
            session.persist(new Ending(document, locale, kind, explanation, redirectTo, lastEnd(document, locale)));
            session.flush();
        }
        session.createNativeQuery("select count(*) from refresh_served(array[:document])", Long.class)
                .setParameter("document", document)
                .getSingleResult();
        advanceAll(Set.of(document), Set.of());
    }

    private Instant lastEnd(UUID document, String locale) {
        return session.createNativeQuery(
                        "select max(live_until) from live_period where document_id = :document and locale = :locale",
                        Instant.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .getSingleResult();
    }

    /** Lets the text expire now, as if that had been scheduled. */
    @Transactional
    public void expire(Edition edition) {
        end(edition, null, null, null);
    }

    /** One statement of SQL for what no command does; the epochs advance. */
    @Transactional
    public void sql(String statement) {
        session.createNativeMutationQuery(statement).executeUpdate();
        advanceAll(Set.of(), Set.of());
    }

    /** What a statement of SQL counts. */
    @Transactional
    public long count(String statement) {
        return session.createNativeQuery(statement, Long.class).getSingleResult();
    }

    /** The one value that a query finds. */
    @Transactional
    public byte[] bytes(String query) {
        return session.createNativeQuery(query, byte[].class).getSingleResult();
    }

    /** The database's time in whole milliseconds. That millisecond is over on return: what is done next is later. */
    @Transactional
    public Instant now() {
        return session.createNativeQuery(
                        "select t.at from (select date_trunc('milliseconds', clock_timestamp()) as at offset 0) t"
                                + " cross join lateral pg_sleep_until(t.at + interval '1 ms')",
                        Instant.class)
                .getSingleResult();
    }

    /** Returns when the database's clock has passed the instant. */
    @Transactional
    public void waitUntil(Instant instant) {
        session.createNativeQuery(
                        "select count(*) from pg_sleep_until(cast(:instant as timestamptz) + interval '20 ms')",
                        Long.class)
                .setParameter("instant", instant)
                .getSingleResult();
    }

    /** Takes away all that was written here. */
    @Transactional
    public void cleanUp() {
        // what was sent over HTTP with a key of the tests as well
        String byUs = "created_by = '" + NAME + "' or created_by like 'key:test-%'";
        String ours = "(select id from document where " + byUs + ")";
        // also those that were never announced, since their hour has not come
        Set<UUID> gone =
                new HashSet<>(session.createNativeQuery(ours, UUID.class).getResultList());
        for (String statement : List.of(
                "delete from release_item where document_id in " + ours,
                "delete from release where " + byUs,
                "delete from served where document_id in " + ours,
                "delete from live_period where document_id in " + ours,
                "delete from ending where document_id in " + ours,
                "delete from content_reference where document_id in " + ours + " or target_id in " + ours,
                "delete from vocabulary_reference where document_id in " + ours,
                "delete from edition where document_id in " + ours,
                "delete from slug_history where document_id in " + ours,
                "delete from document where " + byUs)) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
        entries.forEach(id -> session.createNativeMutationQuery("delete from vocabulary_entry where id = :id")
                .setParameter("id", id)
                .executeUpdate());
        entries.clear();
        gone.addAll(session.createNativeQuery(GONE, UUID.class).getResultList());
        advanceAll(gone, gone);
    }

    private void advanceAll(Set<UUID> documents, Set<UUID> changedEntries) {
        Set<String> types = Stream.concat(
                        Stream.of(ContentType.values()).map(ContentType::wire),
                        Stream.of(Vocabulary.values()).map(Vocabulary::wire))
                .collect(Collectors.toSet());
        epochs.advance(new PublicChange(types, documents, changedEntries, false), now());
    }

    private <I extends ContentInput> Edition create(ContentForm<I> form, String locale, String content) {
        return saveEdition.create(form, locale, read(form, content), NAME);
    }

    private <I extends ContentInput> Edition save(ContentForm<I> form, UUID document, String locale, String content) {
        return saveEdition.save(form, document, locale, read(form, content), NAME);
    }

    private <I extends EntryInput> VocabularyEntry create(EntryForm<I> form, String slug, String content) {
        return keepVocabulary.create(form, slug, read(form.inputClass(), content));
    }

    private <I extends ContentInput> I read(ContentForm<I> form, String content) {
        return read(form.inputClass(), content);
    }

    private <I> I read(Class<I> type, String content) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ContentForm<?> form(ContentType type) {
        return forms.stream().filter(f -> f.type() == type).findFirst().orElseThrow();
    }
}

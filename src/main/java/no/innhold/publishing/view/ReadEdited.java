package no.innhold.publishing.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.Edition;
import no.innhold.listing.Cursor;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.PublishGate;
import no.innhold.publishing.StoredContent;
import no.innhold.publishing.difference.Differences;
import no.innhold.publishing.finding.FindingDetail;
import org.jspecify.annotations.Nullable;

/** Reads documents as editors see them. */
@ApplicationScoped
public class ReadEdited {

    private final EditedQuery query;
    private final StoredContent stored;
    private final PublishGate gate;

    ReadEdited(EditedQuery query, StoredContent stored, PublishGate gate) {
        this.query = query;
        this.stored = stored;
        this.gate = gate;
    }

    /**
     * The newest edition of the document in the locale.
     *
     * @param language of the findings
     * @throws ProblemException 404 if there is none
     */
    @Transactional
    public <I extends ContentInput> EditedDetail detail(
            ContentForm<I> form, UUID document, String locale, Language language) {
        EditedRow row = row(form, document, locale);
        Edition edition = newest(form, document, locale);
        I input = stored.input(form, edition);
        ObjectNode content = stored.tree(input);
        // one slug serves all locales, and a later save of another locale may have changed it
        content.put("slug", row.slug());
        return new EditedDetail(
                document,
                form.type(),
                row.slug(),
                locale,
                row.number(),
                row.editState(),
                query.open(List.of(document), locale).getOrDefault(document, List.of()),
                query.ending(document, locale).orElse(null),
                content,
                findings(form, edition, input, language),
                row.savedAt(),
                row.savedBy(),
                row.owner(),
                edition.head().restoredFrom());
    }

    /** @throws ProblemException 404 if there is no edition in the locale */
    @Transactional
    public <I extends ContentInput> List<FindingDetail> findings(
            ContentForm<I> form, UUID document, String locale, Language language) {
        row(form, document, locale);
        Edition edition = newest(form, document, locale);
        return findings(form, edition, stored.input(form, edition), language);
    }

    /** @throws ProblemException 404 if there is no such edition */
    @Transactional
    public EditionDetail edition(ContentForm<?> form, UUID document, String locale, int number) {
        row(form, document, locale);
        Edition edition = numbered(form, document, locale, number);
        return EditionDetail.of(form.type(), edition.head(), stored.content(form, edition));
    }

    /**
     * What changed up to an edition.
     *
     * @param against the edition compared against, 0 for the empty document, absent for the one before
     * @throws ProblemException 404 if one of them does not exist
     */
    @Transactional
    public DiffDetail diff(ContentForm<?> form, UUID document, String locale, int number, @Nullable Integer against) {
        row(form, document, locale);
        int from = against == null ? number - 1 : against;
        ObjectNode after = stored.content(form, numbered(form, document, locale, number));
        ObjectNode before = from == 0
                ? JsonNodeFactory.instance.objectNode()
                : stored.content(form, numbered(form, document, locale, from));
        return new DiffDetail(from, number, Differences.between(before, after));
    }

    /** Up to {@code limit} saves, the latest first; 404 if there are none. */
    @Transactional
    public List<EditionSummary> history(
            ContentForm<?> form, UUID document, String locale, @Nullable Cursor cursor, int limit) {
        row(form, document, locale);
        return query.history(document, locale, cursor, limit);
    }

    @Transactional
    public long countHistory(UUID document, String locale) {
        return query.countHistory(document, locale);
    }

    private EditedRow row(ContentForm<?> form, UUID document, String locale) {
        return query.one(EditedFilter.of(form.type(), locale).id(document))
                .orElseThrow(() -> query.isKnown(form.type(), document)
                        ? ProblemException.noText(locale)
                        : ProblemException.notFound());
    }

    private Edition newest(ContentForm<?> form, UUID document, String locale) {
        return stored.newest(form, document, locale).orElseThrow(ProblemException::notFound);
    }

    private Edition numbered(ContentForm<?> form, UUID document, String locale, int number) {
        return stored.numbered(form, document, locale, number).orElseThrow(ProblemException::notFound);
    }

    private <I extends ContentInput> List<FindingDetail> findings(
            ContentForm<I> form, Edition edition, I input, Language language) {
        return gate.findings(form, edition, input, Set.of()).stream()
                .map(finding -> FindingDetail.of(finding, language))
                .toList();
    }
}

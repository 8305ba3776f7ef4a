package no.innhold.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.innhold.content.Edition;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.difference.Conflicts;

/** Finds out whether somebody else has saved since an editor read, and what the two did. */
@ApplicationScoped
class EditConflicts {

    private final StoredContent stored;

    EditConflicts(StoredContent stored) {
        this.stored = stored;
    }

    /**
     * @param newest the newest edition there is
     * @param yours what the editor wants, made of what the editor had read
     * @throws ProblemException 412 with each field in which the two differ
     */
    void check(ContentForm<?> form, Edition newest, IfMatch ifMatch, UnaryOperator<JsonNode> yours) {
        if (ifMatch.allows(newest.head().number())) {
            return;
        }
        JsonNode theirs = stored.content(form, newest);
        throw base(form, newest, ifMatch)
                .map(base ->
                        ProblemException.editConflict(tag(newest), Conflicts.between(base, theirs, yours.apply(base))))
                .orElseGet(() -> ProblemException.noSuchEdition(tag(newest), Conflicts.withoutBase(theirs, yours)));
    }

    /** As {@link #check}, for an action that brings no content of its own. */
    void check(ContentForm<?> form, Edition newest, IfMatch ifMatch) {
        check(form, newest, ifMatch, base -> base);
    }

    /**
     * For an action on all locales: the editor has seen the present edition of one of them, whichever that is.
     *
     * @param newest of each locale that the document has, at least one
     * @return the one that was seen
     * @throws ProblemException 412 that tells of a locale of which an earlier one was seen, if there is such
     */
    Edition checkAny(ContentForm<?> form, List<? extends Edition> newest, IfMatch ifMatch) {
        Edition seen = first(newest, edition -> ifMatch.allows(edition.head().number()))
                .or(() -> first(
                        newest, edition -> ifMatch.isOlderThan(edition.head().number())))
                .orElse(newest.get(0));
        check(form, seen, ifMatch);
        return seen;
    }

    private static Optional<Edition> first(List<? extends Edition> editions, Predicate<Edition> wanted) {
        return editions.stream().<Edition>map(edition -> edition).filter(wanted).findFirst();
    }

    static ProblemException exists(Edition newest) {
        return ProblemException.alreadyThere(tag(newest));
    }

    private static String tag(Edition edition) {
        return "\"" + edition.head().number() + "\"";
    }

    /** The edition that the editor had read; nothing if the tag names none that there was. */
    private Optional<JsonNode> base(ContentForm<?> form, Edition newest, IfMatch ifMatch) {
        // a number that is yet to come need not be looked for, and a header has room for thousands of them
        return ifMatch.editions().stream()
                .filter(number -> number < newest.head().number())
                .flatMap(number ->
                        stored
                                .numbered(
                                        form,
                                        newest.head().documentId(),
                                        newest.head().locale(),
                                        number)
                                .stream())
                .findFirst()
                .map(edition -> stored.content(form, edition));
    }
}

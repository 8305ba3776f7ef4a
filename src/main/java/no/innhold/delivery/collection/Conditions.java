package no.innhold.delivery.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.content.value.Wire;
import no.innhold.delivery.reading.OneOf;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;
import org.hibernate.query.CommonQueryContract;

/** HQL conditions on a list, all of which have to hold; values are always bound, never written into the text. */
public final class Conditions {

    private static final int FEW = 200;

    private final Reading reading;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> entries = new LinkedHashMap<>();
    private boolean joinsEdition;

    /** None yet. */
    public Conditions(Reading reading) {
        this.reading = reading;
    }

    /** The look at the public content that the list is part of. */
    public Reading reading() {
        return reading;
    }

    /** A condition on {@code Served s} alone. */
    public Conditions served(String hql) {
        texts.add(hql);
        return this;
    }

    /** A condition that needs the edition {@code e} as well. */
    public Conditions edition(String hql) {
        joinsEdition = true;
        return served(hql);
    }

    public Conditions bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The column of the edition is one of the values; nothing is asked when there are none. */
    public Conditions editionAnyOf(String column, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            // an enumeration is stored in its wire form
            List<Object> stored = wanted.stream()
                    .<Object>map(v -> v instanceof Wire word ? word.wire() : v)
                    .toList();
            edition(OneOf.hql("e." + column, name)).bind(name, stored);
        }
        return this;
    }

    /**
     * The edition refers in the relation to a vocabulary entry that has or had one of the slugs. Their identities are
     * found first: of those the database knows how many texts have them, and takes the shorter way for rare ones.
     */
    public Conditions refersToEntry(String relation, String name, List<String> slugs) {
        if (!slugs.isEmpty()) {
            served("""
                    exists (select 1 from VocabularyReference %1$sRef
                    where %1$sRef.editionId = s.editionId and %1$sRef.relation = '%2$s' and %3$s)""".formatted(name, relation, OneOf.hql(name + "Ref.entryId", name)));
            entries.put(name, slugs);
        }
        return this;
    }

    /** A live document of the type states the relation to this one and has or publicly had one of the slugs. */
    public Conditions isReferredToBy(ContentType type, String relation, String name, List<String> slugs) {
        if (!slugs.isEmpty()) {
            served("""
                    exists (select 1 from ContentReference %1$sRef join Served %1$sOwner on %1$sOwner.editionId = %1$sRef.editionId
                    where %1$sRef.targetId = s.documentId and %1$sRef.relation = '%2$s' and %3$s
                    and %1$sOwner.documentId in (select %1$sSlug.documentId from SlugHistory %1$sSlug
                    where %1$sSlug.type = '%4$s' and %1$sSlug.publicFrom <= %5$s and %6$s))""".formatted(
                                    name,
                                    relation,
                                    reading.live(name + "Owner"),
                                    type.wire(),
                                    reading.instant(),
                                    OneOf.hql(name + "Slug.slug", name)))
                    .bind(name, slugs);
        }
        return this;
    }

    /** The instant in the column lies within the bounds. */
    public Conditions within(String column, String name, Arguments arguments) {
        arguments.from(name + "From").ifPresent(from -> served("s.%s >= :%sFrom".formatted(column, name))
                .bind(name + "From", from));
        arguments.to(name + "To").ifPresent(to -> served("s.%s < :%sTo".formatted(column, name))
                .bind(name + "To", to));
        return this;
    }

    /** The interval [{@code starts}, {@code ends}) of the row meets the bounds; a row without one never does. */
    public Conditions overlaps(String name, Arguments arguments) {
        // an instant is an interval without length, so its end belongs to it
        arguments.from(name + "From").ifPresent(from -> served(
                        "(s.ends > :%1$sFrom or (s.starts = s.ends and s.ends >= :%1$sFrom))".formatted(name))
                .bind(name + "From", from));
        arguments.to(name + "To").ifPresent(to -> served("s.starts < :%sTo".formatted(name))
                .bind(name + "To", to));
        return this;
    }

    /** The row is of one of the documents, of which there may be very many. */
    public Conditions among(Collection<UUID> documents) {
        String hql = documents.size() <= FEW
                ? OneOf.hql("s.documentId", "among")
                // hashed once, where an array would be walked through for each row
                : "cast(sql('(? in (select unnest(?))) = ?', s.documentId, :among, true) as Boolean) = true";
        return served(hql).bind("among", documents);
    }

    /** Whether a condition is on the edition {@code e}, which then has to be joined. */
    public boolean joinsEdition() {
        return joinsEdition;
    }

    /** Whether entries have to be found before the statement can be sent. */
    public boolean looksUpEntries() {
        return !entries.isEmpty();
    }

    /** All of them, each behind {@code and}; empty without any. */
    public String hql() {
        return texts.stream().map(t -> " and " + t).collect(Collectors.joining());
    }

    /** @param identities finds the vocabulary entries with some slugs; asked once for each filter by them */
    public void bindTo(CommonQueryContract query, Function<List<String>, List<UUID>> identities) {
        entries.forEach((name, slugs) -> values.computeIfAbsent(name, n -> identities.apply(slugs)));
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                OneOf.bind(query, name, many);
            } else {
                query.setParameter(name, value);
            }
        });
    }
}

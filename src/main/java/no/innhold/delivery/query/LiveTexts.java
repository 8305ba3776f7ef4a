package no.innhold.delivery.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.LocaleChain;
import no.innhold.content.Locales;
import no.innhold.content.Names;
import no.innhold.content.Vocabulary;
import no.innhold.content.richtext.RichText;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Interval;
import no.innhold.content.value.Link;
import no.innhold.content.value.PartialDate;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.ItemRow;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.VocabularyRefRow;
import no.innhold.delivery.reading.OneOf;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is public now or will be, as a search index needs it: each text once with the interval in which it is
 * served and the wishes it answers. Never a draft: it starts from what is served, as all of delivery.
 */
@ApplicationScoped
public class LiveTexts {

    private static final String PARTNERS = "partners";

    // the transaction's time; what is over by then is nothing to be found any more
    private static final String NOT_OVER =
            "s.past = false and (s.liveUntil is null or s.liveUntil > cast(transaction_timestamp() as Instant))";

    /** An edition as it is served in an interval, under one address. */
    private record Appearance(
            UUID document,
            String type,
            UUID edition,
            String locale,
            Instant from,
            @Nullable Instant until,
            String slug,
            Instant publishedAt) {}

    private record Wish(Appearance appearance, String wish) {}

    private final Session session;
    private final LiveCollections collections;
    private final LiveQuery live;
    private final Surroundings surroundings;
    private final Locales locales;

    LiveTexts(
            Session session, LiveCollections collections, LiveQuery live, Surroundings surroundings, Locales locales) {
        this.session = session;
        this.collections = collections;
        this.live = live;
        this.surroundings = surroundings;
        this.locales = locales;
    }

    /** The next documents with such a text, in the order of their ids. */
    @Transactional
    public List<UUID> documents(UUID after, int limit) {
        return session.createSelectionQuery(
                        "select distinct s.documentId from Served s where " + NOT_OVER
                                + " and s.documentId > :after order by s.documentId",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The texts of some documents, by document; of one that has none, nothing. */
    @Transactional
    public Map<UUID, List<LiveText>> of(Collection<UUID> documents) {
        Map<Appearance, Set<String>> appearances = appearances(documents);
        Map<ContentType, Set<UUID>> byType = new EnumMap<>(ContentType.class);
        appearances.keySet().forEach(a -> byType.computeIfAbsent(ContentType.of(a.type()), t -> new TreeSet<>())
                .add(a.document()));
        Map<UUID, Row> rows = new HashMap<>();
        byType.forEach((type, ids) -> read(collections.of(type), ids, rows));
        Map<UUID, List<LiveText>> texts = new LinkedHashMap<>();
        appearances.forEach((appearance, wishes) -> {
            Row row = rows.get(appearance.edition());
            // one that was made public between the two statements is told of once more
            if (row != null) {
                texts.computeIfAbsent(appearance.document(), d -> new ArrayList<>())
                        .add(text(appearance, wishes, row, surroundings.entries(row.item())));
            }
        });
        return texts;
    }

    /** All topics, each with its name for readers of a locale. */
    @Transactional
    public List<LiveText.Named> topics(String wish) {
        LocaleChain chain = locales.chain(wish);
        return session
                .createSelectionQuery(
                        "select v.slug, v.names from VocabularyEntry v where v.vocabulary = :vocabulary order by v.slug",
                        Named.class)
                .setParameter("vocabulary", Vocabulary.TOPIC.wire())
                .getResultList()
                .stream()
                .map(topic -> new LiveText.Named(topic.slug(), Names.in(chain, topic.names())))
                .toList();
    }

    private record Named(String slug, Map<String, String> names) {}

    /** What is told of an edition, with the words that only its type has. */
    private record Row(ItemRow item, List<String> words, boolean dated) {}

    private Map<Appearance, Set<String>> appearances(Collection<UUID> documents) {
        var query = session.createSelectionQuery(
                "select s.documentId, s.type, s.editionId, s.locale, s.liveFrom, s.liveUntil, s.slug, s.publishedAt, s.wish"
                        + " from Served s where " + NOT_OVER + " and " + OneOf.hql("s.documentId", "documents")
                        + " order by s.documentId, s.liveFrom, s.wish",
                Object[].class);
        OneOf.bind(query, "documents", documents);
        return query.getResultList().stream()
                .map(c -> new Wish(
                        new Appearance(
                                (UUID) c[0],
                                (String) c[1],
                                (UUID) c[2],
                                (String) c[3],
                                (Instant) c[4],
                                (Instant) c[5],
                                (String) c[6],
                                (Instant) c[7]),
                        (String) c[8]))
                .collect(groupingBy(
                        Wish::appearance, LinkedHashMap::new, mapping(Wish::wish, toCollection(TreeSet::new))));
    }

    private <R extends LiveRow> void read(
            LiveCollection<R> collection, Collection<UUID> documents, Map<UUID, Row> rows) {
        boolean dated = !collection.intervalSort().isEmpty();
        live.upcoming(collection, NOT_OVER, documents)
                .forEach(row -> rows.put(row.item().editionId(), new Row(row.item(), collection.words(row), dated)));
    }

    private LiveText text(Appearance appearance, Set<String> wishes, Row row, List<VocabularyRefRow> entries) {
        ItemRow item = row.item();
        LocaleChain chain = locales.chain(appearance.locale());
        String body = item.textsRead().body();
        return new LiveText(
                appearance.document(),
                item.contentType(),
                appearance.locale(),
                Set.copyOf(wishes),
                appearance.from(),
                appearance.until(),
                appearance.slug(),
                item.title(),
                item.summary(),
                body == null ? "" : RichText.parse(body).text(),
                further(row, entries, chain),
                named(entries, Relation.TOPICS.name(), chain),
                named(entries, PARTNERS, chain),
                year(row, appearance.publishedAt()),
                appearance.publishedAt());
    }

    private List<String> further(Row row, List<VocabularyRefRow> entries, LocaleChain chain) {
        Set<String> organisations = searchedRelations(row.item().contentType());
        return Stream.of(
                        row.words().stream(),
                        row.item().textsRead().links().stream().map(Link::title),
                        row.item().textsRead().attachments().stream().map(Attachment::title),
                        entries.stream()
                                .filter(entry -> organisations.contains(entry.relation()))
                                .map(entry -> Names.in(chain, entry.names())))
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    /** Where organisations stand that a text is found by: funders, providers, publishers; partners stand by themselves. */
    private Set<String> searchedRelations(ContentType type) {
        return collections.of(type).relations().stream()
                .filter(relation -> relation.expandable() && !relation.isContent())
                .map(Relation::name)
                .filter(name -> !name.equals(PARTNERS))
                .collect(toCollection(TreeSet::new));
    }

    private static List<LiveText.Named> named(List<VocabularyRefRow> entries, String relation, LocaleChain chain) {
        return entries.stream()
                .filter(entry -> entry.relation().equals(relation))
                .map(entry -> new LiveText.Named(entry.slug(), Names.in(chain, entry.names())))
                .toList();
    }

    private static @Nullable Integer year(Row row, Instant publishedAt) {
        Instant starts = row.dated() ? row.item().starts() : publishedAt;
        return starts == null || !starts.isAfter(Interval.FAR_PAST)
                ? null
                : LocalDate.ofInstant(starts, PartialDate.ZONE).getYear();
    }
}

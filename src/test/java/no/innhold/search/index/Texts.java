package no.innhold.search.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.delivery.query.LiveText.Named;

/** Texts for tests, and short ways to ask for them. */
public final class Texts {

    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private Texts() {}

    /** A live news in bokmål for all readers; its slug names it. */
    public static LiveText text(String slug, String title, String body) {
        return new LiveText(
                identity(slug),
                ContentType.NEWS,
                "nb",
                Set.of("nb", "nn", "en"),
                NOW.minusSeconds(1000),
                null,
                slug,
                title,
                null,
                body,
                List.of(),
                List.of(),
                List.of(),
                2026,
                NOW.minusSeconds(1000));
    }

    static LiveText live(LiveText text, Instant from, Instant until) {
        return new LiveText(
                text.document(),
                text.type(),
                text.locale(),
                text.wishes(),
                from,
                until,
                text.slug(),
                text.title(),
                text.summary(),
                text.body(),
                text.further(),
                text.topics(),
                text.partners(),
                text.year(),
                text.publishedAt());
    }

    static LiveText filed(LiveText text, ContentType type, int year, Instant publishedAt, List<Named> topics) {
        return new LiveText(
                text.document(),
                type,
                text.locale(),
                text.wishes(),
                text.from(),
                text.until(),
                text.slug(),
                text.title(),
                text.summary(),
                text.body(),
                text.further(),
                topics,
                text.partners(),
                year,
                publishedAt);
    }

    static LiveText in(String locale, LiveText text) {
        return new LiveText(
                text.document(),
                text.type(),
                locale,
                Set.of(locale),
                text.from(),
                text.until(),
                text.slug(),
                text.title(),
                text.summary(),
                text.body(),
                text.further(),
                text.topics(),
                text.partners(),
                text.year(),
                text.publishedAt());
    }

    static UUID identity(String slug) {
        return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
    }

    static SearchIndex index(LiveText... texts) {
        SearchIndex index = SearchIndex.inMemory();
        Arrays.stream(texts).forEach(text -> index.replace(text.document(), List.of(text)));
        index.refresh();
        return index;
    }

    /** The slugs of the first page, the best first. */
    static List<String> found(SearchIndex index, String question) {
        return slugs(index.search(Question.of(question, "nb", NOW, 20)));
    }

    static List<String> slugs(Found found) {
        return found.hits().stream().map(Hit::slug).toList();
    }
}

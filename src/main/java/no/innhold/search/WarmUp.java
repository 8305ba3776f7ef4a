package no.innhold.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.search.index.Found;
import no.innhold.search.index.Question;
import no.innhold.search.index.SearchIndex;
import no.innhold.search.index.text.Term;

/**
 * Asks an index of one text before anybody may ask the real one. The first questions of a start load what answers them, which
 * takes longer than a question may: they would find nothing.
 */
final class WarmUp {

    private static final int MOST_ROUNDS = 10;
    private static final String WISH = "nb";
    private static final List<String> QUESTIONS =
            List.of("prøvetekst", "prøve tekst", "\"ei prøve\"", "prøvetekts", "tekst -prøve", "prø");

    private WarmUp() {}

    /** @param now any instant */
    static void run(Instant now) {
        try (SearchIndex index = SearchIndex.inMemory()) {
            UUID id = new UUID(0, 1);
            index.replace(id, List.of(text(id, now)));
            index.topics(List.of(new Term("prove", WISH, "Prøve")));
            index.refresh();
            for (int round = 0; round < MOST_ROUNDS && !isWarm(index, now); round++) {
                // once more
            }
        }
    }

    private static boolean isWarm(SearchIndex index, Instant now) {
        boolean warm = true;
        for (String question : QUESTIONS) {
            Found found = index.search(Question.of(question, WISH, now, 1));
            warm &= !found.partial();
            index.suggest(question, WISH, now, 1);
            index.matching(question, ContentType.NEWS, WISH, now);
        }
        return warm;
    }

    private static LiveText text(UUID id, Instant now) {
        return new LiveText(
                id,
                ContentType.NEWS,
                WISH,
                Set.of(WISH),
                now,
                null,
                "prove",
                "Ei prøve",
                "En prøvetekst.",
                "En tekst som er ei prøve.",
                List.of("Prøvesen"),
                List.of(new LiveText.Named("prove", "Prøve")),
                List.of(),
                2020,
                now);
    }
}

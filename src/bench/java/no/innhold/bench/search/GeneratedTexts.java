package no.innhold.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.innhold.bench.Benchmark;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.delivery.query.LiveText.Named;

/**
 * Texts and questions of Norwegian words, always the same. The words are those of the sample content and compounds of two
 * of them, the rarer the longer ago someone would have used them: how often a word occurs falls with its rank (Zipf), as in
 * any language.
 */
final class GeneratedTexts {

    private static final int COMPOUNDS = 60_000;
    private static final int FEWEST_CHARACTERS = 1_000;
    private static final int MORE_CHARACTERS = 3_000;
    private static final int SENTENCE = 12;
    private static final int TOPICS = 14;
    private static final int PARTNERS = 30;
    private static final Instant NEWEST = Instant.parse("2026-11-01T12:00:00Z");

    /** Words of a text by their rank: the exponent of Zipf's law is about 1 in texts. */
    private static final double STEEPNESS = 1.0;

    private final List<String> words;
    private final double[] reach;

    GeneratedTexts() {
        this.words = words();
        this.reach = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += 1 / Math.pow(i + 2.7, STEEPNESS);
            reach[i] = sum;
        }
    }

    private static List<String> words() {
        Random random = new Random(1);
        List<String> simple = new ArrayList<>(List.of(resource("words.txt").split("\n")));
        java.util.Collections.shuffle(simple, random);
        List<String> parts =
                simple.stream().filter(word -> word.length() >= 5).toList();
        List<String> words = new ArrayList<>(simple);
        for (int i = 0; i < COMPOUNDS; i++) {
            String first = parts.get(random.nextInt(parts.size()));
            words.add(first + (random.nextInt(3) == 0 ? "s" : "") + parts.get(random.nextInt(parts.size())));
        }
        return words.stream().distinct().toList();
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Benchmark.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LiveText text(int number) {
        Random random = new Random(number);
        UUID document = new UUID(random.nextLong(), random.nextLong());
        ContentType type = number % 16 < 10 ? ContentType.NEWS : number % 16 < 11 ? ContentType.PROJECT : ContentType.PUBLICATION;
        Instant publishedAt = NEWEST.minusSeconds(number * 20_000L);
        List<Named> topics = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int topic = (int) (TOPICS * Math.pow(random.nextDouble(), 2));
            topics.add(new Named("topic-" + topic, words.get(topic * 7 + 40)));
        }
        List<Named> partners = random.nextInt(5) == 0
                ? List.of(new Named("partner-" + random.nextInt(PARTNERS), "Partner " + random.nextInt(PARTNERS)))
                : List.of();
        return new LiveText(
                document,
                type,
                "nb",
                Set.of("nb", "nn", "en"),
                publishedAt,
                null,
                "text-" + number,
                sentence(random, 7),
                sentence(random, 18),
                body(random),
                List.of(sentence(random, 4)),
                topics.stream().distinct().toList(),
                partners,
                2008 + random.nextInt(19),
                publishedAt);
    }

    private String body(Random random) {
        StringBuilder body = new StringBuilder();
        int length = FEWEST_CHARACTERS + random.nextInt(MORE_CHARACTERS);
        while (body.length() < length) {
            body.append(sentence(random, SENTENCE)).append(random.nextInt(5) == 0 ? "\n" : " ");
        }
        return body.toString();
    }

    private String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(random));
        }
        return sentence.append('.').toString();
    }

    private String word(Random random) {
        int place = java.util.Arrays.binarySearch(reach, random.nextDouble() * reach[reach.length - 1]);
        return words.get(Math.min(words.size() - 1, place < 0 ? -1 - place : place));
    }

    /** What people ask: mostly one to three words, some rare and some frequent, some with typos, some unfinished. */
    String question(int number) {
        Random random = new Random(1_000_000_007L * (number + 1));
        int words = 1 + random.nextInt(3);
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < words; i++) {
            question.append(i == 0 ? "" : " ").append(askedWord(random));
        }
        String text = question.toString();
        return switch (random.nextInt(20)) {
            case 0, 1 -> misspelled(text, random);
            case 2, 3 -> text.substring(0, Math.max(3, text.length() - 1 - random.nextInt(4)));
            case 4 -> '"' + text + '"';
            case 5 -> "hvordan får jeg hjelp med " + text + "?";
            case 6 -> text + " -" + askedWord(random);
            default -> text;
        };
    }

    /** People ask for rarer words than texts are made of. */
    private String askedWord(Random random) {
        return random.nextInt(3) == 0
                ? word(random)
                : words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
    }

    private static String misspelled(String text, Random random) {
        int place = random.nextInt(text.length());
        return text.substring(0, place) + (char) ('a' + random.nextInt(26)) + text.substring(place);
    }
}

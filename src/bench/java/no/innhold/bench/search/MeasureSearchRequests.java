package no.innhold.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.innhold.bench.GenerateContent;
import no.innhold.bench.load.Wrk;

/**
 * Measures searching over HTTP, against a service that runs with the generated content: wrk asks distinct questions on one
 * and on 16 connections, each for 20 hits with highlights and facets. Of answers to questions none is kept.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.search.MeasureSearchRequests \
 *   http://localhost:8080}</pre>
 */
public final class MeasureSearchRequests {

    private static final int QUESTIONS = 40_000;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 10;
    private static final int MANY = 16;

    /** Each thread of wrk begins elsewhere in the questions. */
    private static final String SCRIPT = """
            local questions = {}
            for line in io.lines("%1$s") do questions[#questions + 1] = line end
            local threads = 0
            function setup(thread)
              thread:set("place", threads * %2$d)
              threads = threads + 1
            end
            function request()
              place = place + 1
              return wrk.format("GET", "/v1/search?q=" .. questions[place %% #questions + 1])
            end
            """;

    private final Random random = new Random(1);
    private final List<String> words;

    private MeasureSearchRequests(List<String> words) {
        this.words = words;
    }

    /** @param arguments address of the service */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the address of the service");
        }
        URI service = URI.create(arguments[0]);
        Path questions = Files.createTempFile("questions", ".txt");
        Path script = Files.createTempFile("questions", ".lua");
        Files.write(questions, new MeasureSearchRequests(words()).questions());
        Files.writeString(script, SCRIPT.formatted(questions, QUESTIONS / 2));
        Wrk.run(service, script, MANY, WARM_UP_SECONDS);
        System.out.println(Wrk.run(service, script, 1, SECONDS));
        System.out.println(Wrk.run(service, script, MANY, SECONDS));
        Files.delete(questions);
        Files.delete(script);
    }

    private static List<String> words() throws IOException {
        try (InputStream file = GenerateContent.class.getResourceAsStream("words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private Set<String> questions() {
        Set<String> questions = new LinkedHashSet<>();
        while (questions.size() < QUESTIONS) {
            questions.add(URLEncoder.encode(question(questions.size()), StandardCharsets.UTF_8));
        }
        return questions;
    }

    /** One to four words; now and then the last one unfinished, one misspelt, or a phrase. */
    private String question(int number) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i <= 3 - number % 3; i++) {
            chosen.add(words.get(random.nextInt(words.size())));
        }
        int last = chosen.size() - 1;
        String word = chosen.get(last);
        if (number % 5 == 0) {
            chosen.set(last, word.substring(0, (word.length() + 1) / 2));
        } else if (number % 7 == 0) {
            int place = random.nextInt(word.length());
            chosen.set(last, word.substring(0, place) + (char) ('a' + random.nextInt(26)) + word.substring(place + 1));
        } else if (number % 11 == 0) {
            return '"' + String.join(" ", chosen) + '"';
        }
        return String.join(" ", chosen);
    }
}

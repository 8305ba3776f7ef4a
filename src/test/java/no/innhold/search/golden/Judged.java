package no.innhold.search.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A question with the documents that should answer it.
 *
 * @param grades 3 for what was asked for, 2 for what has much to say about it, 1 for what touches on it
 */
record Judged(String wish, String question, Map<String, Integer> grades) {

    private static final int PAGE = 10;
    private static final int FIRST = 5;

    /** The questions of a file in {@code src/test/resources/search}. */
    static List<Judged> read(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/search", name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Judged::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged parse(String line) {
        String[] parts = line.split("\t");
        Map<String, Integer> grades = new HashMap<>();
        Arrays.stream(parts[2].split(" ")).map(grade -> grade.split("=")).forEach(grade -> {
            if (grades.put(grade[0], Integer.valueOf(grade[1])) != null) {
                throw new IllegalArgumentException("judged twice: " + line);
            }
        });
        return new Judged(parts[0], parts[1], grades);
    }

    /** Normalised discounted cumulative gain of the first ten, with gain 2^grade − 1 (Burges et al. 2005). */
    double ndcg(List<String> answers) {
        double ideal = gain(
                grades.values().stream().sorted((a, b) -> b - a).limit(PAGE).toList());
        List<Integer> found = answers.stream()
                .limit(PAGE)
                .map(answer -> grades.getOrDefault(answer, 0))
                .toList();
        return gain(found) / ideal;
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2))
                .sum();
    }

    /** The share of good answers (grade 2 or 3) among the first five, of those that fit there. */
    double recall(List<String> answers) {
        long good = grades.values().stream().filter(grade -> grade >= 2).count();
        long found = answers.stream()
                .limit(FIRST)
                .filter(answer -> grades.getOrDefault(answer, 0) >= 2)
                .count();
        return (double) found / Math.min(FIRST, good);
    }
}

package no.innhold.bench.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers of the service as files, for servers that only have to send them. */
public final class ReadyAnswers {

    private static final String INDEX = "answers.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param key of the request
     * @param file name of the file with the body
     */
    record Ready(String key, int status, List<Header> headers, String file) {

        String header(String name) {
            return headers.stream()
                    .filter(h -> h.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
        }
    }

    private record Index(List<Ready> answers) {}

    private final Path directory;
    private final List<Ready> answers;

    private ReadyAnswers(Path directory, List<Ready> answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /** Writes the answers into the directory. */
    public static ReadyAnswers write(Path directory, Map<Request, Answer> given) throws IOException {
        Files.createDirectories(directory);
        List<Ready> answers = new ArrayList<>();
        for (Map.Entry<Request, Answer> each : given.entrySet()) {
            String file = "answer-" + answers.size();
            Answer answer = each.getValue();
            Files.write(directory.resolve(file), answer.body());
            answers.add(new Ready(each.getKey().key(), answer.status(), answer.lasting(), file));
        }
        JSON.writeValue(directory.resolve(INDEX).toFile(), new Index(answers));
        return new ReadyAnswers(directory, answers);
    }

    /** What an earlier {@link #write} left in the directory. */
    static ReadyAnswers read(Path directory) throws IOException {
        Index index = JSON.readValue(directory.resolve(INDEX).toFile(), Index.class);
        return new ReadyAnswers(directory, index.answers());
    }

    Path directory() {
        return directory;
    }

    List<Ready> answers() {
        return answers;
    }

    byte[] body(Ready answer) throws IOException {
        return Files.readAllBytes(directory.resolve(answer.file()));
    }
}

package no.innhold.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads content from Markdown files with YAML front matter, one folder per collection. */
final class SampleFiles {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)(?:\\.([A-Za-z0-9-]+))?\\.md");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?)\\R---(?:\\R|\\z)(.*)\\z", Pattern.DOTALL);
    private static final ObjectMapper YAML = new YAMLMapper();

    private final String defaultLocale;

    SampleFiles(String defaultLocale) {
        this.defaultLocale = defaultLocale;
    }

    /** The files of a folder below {@code sample} in the program itself, by name. */
    List<SampleFile> ofProgram(String folder) {
        List<SampleFile> files = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths("sample/" + folder, path -> files.addAll(ofDirectory(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample content", e);
        }
        return files;
    }

    /** The files of a directory, by name; those of the default locale first. */
    List<SampleFile> ofDirectory(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(this::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing((SampleFile f) -> !f.locale().equals(defaultLocale))
                            .thenComparing(SampleFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    private Optional<SampleFile> read(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            String locale = name.group(2) == null ? defaultLocale : name.group(2);
            return Optional.of(parse(path.getFileName().toString(), name.group(1), locale, Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static SampleFile parse(String name, String slug, String locale, String text) throws JsonProcessingException {
        Matcher parts = FRONT_MATTER.matcher(text);
        if (!parts.matches() || !(YAML.readTree(parts.group(1)) instanceof ObjectNode content)) {
            throw new IllegalArgumentException(name + ": needs front matter between two lines of ---");
        }
        JsonNode publishedAt = content.remove("publishedAt");
        String body = parts.group(2).strip();
        if (!body.isEmpty()) {
            content.put("body", body);
        }
        return new SampleFile(
                name,
                slug,
                locale,
                content,
                Optional.ofNullable(publishedAt).map(JsonNode::asText).map(Instant::parse));
    }
}

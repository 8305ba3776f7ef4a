package no.innhold.search.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.innhold.content.ContentType;
import no.innhold.delivery.query.LiveText;
import no.innhold.delivery.query.LiveText.Named;
import no.innhold.search.index.text.Term;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The sample content as search reads it, straight from its files. */
final class SampleTexts {

    private static final Path DIRECTORY = Path.of("src/main/resources/sample");
    private static final List<String> LOCALES = List.of("nb", "nn", "en");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Map<String, JsonNode> topics = vocabulary("topics");
    private final Map<String, JsonNode> organisations = vocabulary("organisations");

    /** One file of content. */
    private record Source(ContentType type, String slug, String locale, JsonNode front, String body) {

        String document() {
            return type.wire() + "/" + slug;
        }
    }

    /** All texts; the name of a document is {@code project/recoveryhjelpa}. */
    static Map<String, List<LiveText>> byDocument() {
        SampleTexts texts = new SampleTexts();
        Map<String, List<Source>> sources = new TreeMap<>();
        for (ContentType type : ContentType.values()) {
            for (Path file : files(type.collection())) {
                Source source = source(type, file);
                sources.computeIfAbsent(source.document(), d -> new ArrayList<>())
                        .add(source);
            }
        }
        Map<String, List<LiveText>> documents = new TreeMap<>();
        sources.forEach((document, of) -> documents.put(
                document, of.stream().map(source -> texts.text(source, of)).toList()));
        return documents;
    }

    static List<Term> topicTerms() {
        List<Term> terms = new ArrayList<>();
        new SampleTexts().topics.forEach((slug, front) -> front.get("title")
                .fields()
                .forEachRemaining(name ->
                        terms.add(new Term(slug, name.getKey(), name.getValue().asText()))));
        return terms;
    }

    static UUID identity(String document) {
        return UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8));
    }

    private LiveText text(Source source, List<Source> all) {
        JsonNode front = source.front();
        Instant publishedAt = Instant.parse(front.get("publishedAt").asText());
        return new LiveText(
                identity(source.document()),
                source.type(),
                source.locale(),
                wishes(source.locale(), all),
                publishedAt,
                null,
                source.slug(),
                front.get("title").asText(),
                front.path("summary").asText(null),
                visible(source.body()),
                further(front, source.locale()),
                labels(front.path("topics"), topics, "title", source.locale()),
                labels(front.path("partners"), organisations, "name", source.locale()),
                year(front, publishedAt),
                publishedAt);
    }

    /** Bokmål answers for the languages that a document lacks. */
    private static Set<String> wishes(String locale, List<Source> all) {
        Set<String> wishes = new HashSet<>(Set.of(locale));
        if (locale.equals("nb")) {
            Set<String> own = new HashSet<>();
            all.forEach(source -> own.add(source.locale()));
            LOCALES.stream().filter(wish -> !own.contains(wish)).forEach(wishes::add);
        }
        return wishes;
    }

    private List<String> further(JsonNode front, String locale) {
        List<String> further = new ArrayList<>();
        for (JsonNode author : front.path("authors")) {
            further.add(
                    author.path("given").asText() + " " + author.path("family").asText());
        }
        front.path("byline").forEach(person -> further.add(person.path("name").asText()));
        front.path("links").forEach(link -> further.add(link.path("title").asText()));
        front.path("attachments").forEach(file -> further.add(file.path("title").asText()));
        Stream.of("containerTitle", "doi").forEach(name -> addTo(further, front.path(name)));
        Stream.of("name", "streetAddress", "locality")
                .forEach(name -> addTo(further, front.path("location").path(name)));
        Stream.of("publisher", "provider").forEach(name -> addOrganisation(further, front.path(name), locale));
        Stream.of("funders", "institutions")
                .forEach(name -> front.path(name).forEach(slug -> addOrganisation(further, slug, locale)));
        return further;
    }

    private static void addTo(List<String> further, JsonNode value) {
        if (value.isTextual()) {
            further.add(value.asText());
        }
    }

    private void addOrganisation(List<String> further, JsonNode slug, String locale) {
        if (slug.isTextual()) {
            further.add(name(organisations, slug.asText(), "name", locale));
        }
    }

    private static List<Named> labels(JsonNode slugs, Map<String, JsonNode> entries, String field, String locale) {
        return StreamSupport.stream(slugs.spliterator(), false)
                .map(slug -> new Named(slug.asText(), name(entries, slug.asText(), field, locale)))
                .toList();
    }

    private static String name(Map<String, JsonNode> entries, String slug, String field, String locale) {
        JsonNode names = entries.get(slug).get(field);
        return names.path(locale).asText(names.path("nb").asText());
    }

    private static Integer year(JsonNode front, Instant publishedAt) {
        String date =
                front.path("issued").asText(front.path("period").path("start").asText(publishedAt.toString()));
        return Integer.valueOf(date.substring(0, 4));
    }

    private static String visible(String markdown) {
        return TextContentRenderer.builder()
                .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                .build()
                .render(Parser.builder().build().parse(markdown));
    }

    private static Map<String, JsonNode> vocabulary(String folder) {
        Map<String, JsonNode> entries = new HashMap<>();
        files(folder)
                .forEach(file -> entries.put(
                        file.getFileName().toString().replace(".md", ""),
                        parts(file).front()));
        return entries;
    }

    private static Source source(ContentType type, Path file) {
        String[] name = file.getFileName().toString().split("\\.");
        Parts parts = parts(file);
        return new Source(type, name[0], name.length == 3 ? name[1] : "nb", parts.front(), parts.body());
    }

    private record Parts(JsonNode front, String body) {}

    private static Parts parts(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---\\R", 3);
            return new Parts(YAML.readTree(parts[1]), parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

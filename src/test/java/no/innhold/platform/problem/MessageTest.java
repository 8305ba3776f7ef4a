package no.innhold.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.content.value.IdentifierScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {

    private static final Pattern USE = Pattern.compile("Message\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern OF_CONSTRAINT = Pattern.compile("message = \"([a-z.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void arguments_stand_in_their_places() {
        Message message = Message.of("parameter.unknown-suggestion", "pagesize", "limit");

        assertThat(message.in(Language.NB)).isEqualTo("«pagesize» finnes ikke her. Mente du «limit»?");
        assertThat(message.in(Language.EN)).isEqualTo("“pagesize” does not exist here. Did you mean “limit”?");
    }

    @Test
    void an_argument_that_is_a_message_is_put_in_the_same_language() {
        Message message = Message.of("json.wrong-type-named", Message.of("json.type.string"));

        assertThat(message.in(Language.NB)).isEqualTo("Verdien har feil type. Den må være tekst i anførselstegn.");
        assertThat(message.in(Language.EN))
                .isEqualTo("The value has the wrong type. It must be text in quotation marks.");
    }

    @Test
    void an_argument_is_taken_as_it_is() {
        assertThat(Message.of("parameter.unknown", "a$1\\{0}'").in(Language.NB))
                .isEqualTo("«a$1\\{0}'» finnes ikke her.");
    }

    @Test
    void what_a_client_sent_is_shortened_and_made_visible() {
        assertThat(Message.of("parameter.unknown", "x\u0000\u202Ey").in(Language.NB))
                .isEqualTo("«x\uFFFD\uFFFDy» finnes ikke her.");
        assertThat(Message.of("parameter.unknown", "😀".repeat(201)).in(Language.NB))
                .isEqualTo("«" + "😀".repeat(200) + "…» finnes ikke her.");
    }

    @Test
    void the_words_of_an_editor_stay_whole() {
        String text = "Trukket. ".repeat(50) + "{0}";

        assertThat(Message.text(text).in(Language.EN)).isEqualTo(text);
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Messages.of(Language.EN).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Messages.of(Language.NB).stringPropertyNames());
    }

    @Test
    void both_languages_have_the_same_places_for_arguments() {
        for (String key : Messages.of(Language.NB).stringPropertyNames()) {
            assertThat(places(Language.EN, key)).as(key).isEqualTo(places(Language.NB, key));
        }
    }

    @Test
    void every_key_that_the_code_uses_exists() throws IOException {
        assertThat(keysInUse())
                .contains("parameter.unknown", "json.null", "form.slug")
                .allSatisfy(key -> assertThat(Messages.exists(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void every_identifier_is_told_how_it_is_written(IdentifierScheme scheme) {
        assertThat(Messages.exists(
                        "form." + scheme.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_has_its_texts(ProblemType type) {
        for (String part : Set.of("title", "description", "remedy")) {
            assertThat(Messages.exists("problem." + type.slug() + "." + part))
                    .as(part)
                    .isTrue();
        }
    }

    /** Only keys written out as one literal are found; others are built from the names of types and constraints. */
    private static Set<String> keysInUse() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Stream.of(USE, OF_CONSTRAINT)
                        .flatMap(use -> use.matcher(code).results())
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static Set<String> places(Language language, String key) {
        return PLACE.matcher(Messages.text(language, key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}

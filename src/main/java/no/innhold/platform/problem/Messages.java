package no.innhold.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of all messages, read once. */
final class Messages {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, read("problems_" + language.tag() + ".properties"));
        }
    }

    private Messages() {}

    /** The text, or the key itself if there is none: an error about an error helps nobody. */
    static String text(Language language, String key) {
        return of(language).getProperty(key, key);
    }

    static boolean exists(String key) {
        return of(Language.NB).containsKey(key);
    }

    static Properties of(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

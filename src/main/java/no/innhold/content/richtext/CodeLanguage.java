package no.innhold.content.richtext;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of the language of a code block: short enough and plain enough to stand in a class attribute. */
final class CodeLanguage {

    static final String PATTERN = "^[A-Za-z0-9+#._-]{1,32}$";

    private static final Pattern NAME = Pattern.compile(PATTERN);

    private CodeLanguage() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The first word of what stands after the fence, or null if that is no name. */
    static @Nullable String of(@Nullable String info) {
        String word = info == null ? "" : info.strip().split("\\s", 2)[0];
        return isName(word) ? word : null;
    }
}

package no.innhold.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Arrays;

/**
 * A text as it stands between the quotes of a JSON string, in UTF-8. It is sent as it is: a long text that many ask for is
 * escaped once and not for each of them.
 */
public final class JsonText implements JsonSerializable {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] escaped;

    private JsonText(byte[] escaped) {
        this.escaped = escaped;
    }

    public static JsonText of(String text) {
        return new JsonText(JsonStringEncoder.getInstance().quoteAsUTF8(text));
    }

    /** @param escaped as {@link #escaped} gave it */
    public static JsonText ofEscaped(byte[] escaped) {
        return new JsonText(escaped.clone());
    }

    /** What stands between the quotes. */
    public byte[] escaped() {
        return escaped.clone();
    }

    @Override
    public void serialize(JsonGenerator to, SerializerProvider provider) throws IOException {
        if (to instanceof UTF8JsonGenerator) {
            to.writeRawUTF8String(escaped, 0, escaped.length);
        } else {
            // a tree, which holds texts as they are
            to.writeString(text());
        }
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(to, provider);
    }

    private String text() throws IOException {
        byte[] quoted = new byte[escaped.length + 2];
        System.arraycopy(escaped, 0, quoted, 1, escaped.length);
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        try (JsonParser parser = JSON.createParser(quoted)) {
            parser.nextToken();
            return parser.getText();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText text && Arrays.equals(escaped, text.escaped);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(escaped);
    }
}

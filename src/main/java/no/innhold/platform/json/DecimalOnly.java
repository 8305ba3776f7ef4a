package no.innhold.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a floating-point number from a JSON number and from nothing else. */
final class DecimalOnly extends StdDeserializer<Double> {

    private static final long serialVersionUID = 1L;

    DecimalOnly() {
        super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isNumeric()
                ? (Double) parser.getDoubleValue()
                : (Double) context.handleUnexpectedToken(Double.class, parser);
    }
}

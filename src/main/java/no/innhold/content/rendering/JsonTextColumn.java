package no.innhold.content.rendering;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import no.innhold.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Keeps a text in a column as it will be sent. */
@Converter
class JsonTextColumn implements AttributeConverter<@Nullable JsonText, byte @Nullable []> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable JsonText text) {
        return text == null ? null : text.escaped();
    }

    @Override
    public @Nullable JsonText convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : JsonText.ofEscaped(column);
    }
}

package no.innhold.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Jackson with every kindness switched off. */
final class StrictMapper {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private StrictMapper() {}

    static ObjectMapper create() {
        JsonMapper mapper = JsonMapper.builder(factory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(ownFormOnly())
                .build();
        for (LogicalType type : LogicalType.values()) {
            refuse(mapper.coercionConfigFor(type), type);
        }
        return mapper;
    }

    private static JsonFactory factory() {
        // the check has measured the document already; these stand in for it where it is not asked
        return new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(StrictJson.DEEPEST)
                        .maxDocumentLength(StrictJson.LARGEST)
                        .maxStringLength(StrictJson.LARGEST)
                        .build())
                .build();
    }

    private static void refuse(MutableCoercionConfig config, LogicalType type) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (!isOwnShape(shape, type)) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        }
    }

    /** A whole number is a number too; all else that is listed here is the JSON type that the Java type stands for. */
    private static boolean isOwnShape(CoercionInputShape shape, LogicalType type) {
        return switch (type) {
            case Textual, Enum, DateTime, OtherScalar ->
                shape == CoercionInputShape.String
                        || (type == LogicalType.Textual && shape == CoercionInputShape.EmptyString);
            case Integer -> shape == CoercionInputShape.Integer;
            case Float -> shape == CoercionInputShape.Float || shape == CoercionInputShape.Integer;
            case Boolean -> shape == CoercionInputShape.Boolean;
            case Array, Collection -> shape == CoercionInputShape.Array || shape == CoercionInputShape.EmptyArray;
            case Map, POJO -> shape == CoercionInputShape.Object;
            default -> true;
        };
    }

    /** Jackson would take a number for an instant, an array for a date, Base64 for a UUID, and "NaN" for a number. */
    private static SimpleModule ownFormOnly() {
        return new SimpleModule("innhold-own-form-only")
                .addDeserializer(Double.class, new DecimalOnly())
                .addDeserializer(double.class, new DecimalOnly())
                .addDeserializer(Instant.class, new TextOnly<>(Instant.class, StrictMapper::instant))
                .addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, StrictMapper::date))
                .addDeserializer(URI.class, new TextOnly<>(URI.class, StrictMapper::uri))
                .addDeserializer(UUID.class, new TextOnly<>(UUID.class, StrictMapper::uuid));
    }

    /** With a year of four digits (RFC 3339), which every database and client can hold. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("not a year of four digits");
        }
        return date;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("a year that has not four digits");
        }
        return instant;
    }

    private static URI uri(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty URI");
        }
        return URI.create(text);
    }

    /** {@link UUID#fromString} takes shorter groups. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the form of a UUID");
        }
        return id;
    }
}

package no.innhold.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.innhold.platform.problem.JsonFailures;
import no.innhold.platform.problem.ProblemException;

/**
 * Reads the JSON that clients send. Whatever could be meant in two ways, or would be changed by reading it, is refused
 * with a JSON Pointer to the place:
 *
 * <ul>
 *   <li>400 {@code malformed-json}: not UTF-8, not one JSON document, repeated or unknown properties, values of another
 *       JSON type than the property has, {@code null}, control characters, halves of characters, more than
 *       {@value #DEEPEST} levels, numbers of more than {@value #LONGEST_NUMBER} digits;
 *   <li>422 {@code invalid-content}: text that stands for no value of the property's type, for example of an
 *       enumeration;
 *   <li>413 {@code too-large}: more than {@value #LARGEST} bytes.
 * </ul>
 *
 * <p>What a property must hold beyond its type is not judged here: a missing one is null in the record, whose components
 * are therefore never primitive.
 */
@Singleton
public final class StrictJson {

    /** Largest document, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** Most objects and arrays inside one another. */
    public static final int DEEPEST = 32;

    /** Most digits of a number, written out without exponent. */
    public static final int LONGEST_NUMBER = 40;

    /** Whether {@code null} may stand for a value. */
    public enum Nulls {
        REFUSED,
        /** In a merge patch (RFC 7396), where it removes a property; within an array it is refused all the same. */
        REMOVE
    }

    /** Which characters the values that are texts may have; names have none of those that are refused. */
    enum Texts {
        /** Whole ones that are no controls, but for tabs and ends of lines. */
        PLAIN,
        /** Any, as whoever reads them judges by itself. */
        ANY
    }

    private final ObjectMapper mapper = StrictMapper.create();

    /** @throws ProblemException as this class says */
    public <T> T parse(byte[] body, Class<T> type) {
        return parse(body, mapper.constructType(type), Nulls.REFUSED, Texts.PLAIN);
    }

    /**
     * As {@link #parse(byte[], Class)}, but with whatever characters texts have, controls and halves too: for a caller
     * that refuses them itself, to tell of all that is wrong at once.
     */
    public <T> T parseAnyText(byte[] body, Class<T> type) {
        return parse(body, mapper.constructType(type), Nulls.REFUSED, Texts.ANY);
    }

    /** As {@link #parse(byte[], Class)}, for a generic type. */
    public <T> T parse(byte[] body, TypeReference<T> type) {
        return parse(body, mapper.constructType(type), Nulls.REFUSED, Texts.PLAIN);
    }

    /** The document as it is, for a merge patch or to be looked at before it is bound. */
    public JsonNode tree(byte[] body, Nulls nulls) {
        return parse(body, mapper.constructType(JsonNode.class), nulls, Texts.PLAIN);
    }

    /** Binds a document that was read before and changed since, for example by a merge patch. */
    public <T> T bind(JsonNode document, Class<T> type) {
        try {
            return mapper.readerFor(type).readValue(mapper.treeAsTokens(document));
        } catch (JsonProcessingException e) {
            throw JsonFailures.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // it is in the JavaType
    private <T> T parse(byte[] body, JavaType type, Nulls nulls, Texts texts) {
        DocumentCheck.check(body, nulls, texts);
        try {
            return mapper.readerFor(type).readValue(body);
        } catch (JsonProcessingException e) {
            throw JsonFailures.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

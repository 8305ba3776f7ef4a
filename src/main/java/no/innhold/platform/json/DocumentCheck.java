package no.innhold.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import no.innhold.platform.json.StrictJson.Nulls;
import no.innhold.platform.json.StrictJson.Texts;
import no.innhold.platform.problem.JsonFailures;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/**
 * Walks through a document once before anything is made of it, and refuses what binding would not notice or could not
 * point at. The limits are held here rather than by Jackson's constraints, which say no more than that one was broken.
 */
final class DocumentCheck {

    /** Own limits come first, so Jackson's only have to be wider. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(StrictJson.DEEPEST + 1)
                    .maxNumberLength(StrictJson.LARGEST)
                    .maxNameLength(StrictJson.LARGEST)
                    .maxStringLength(StrictJson.LARGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final Nulls nulls;
    private final Texts texts;
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private int arrays;

    private DocumentCheck(JsonParser parser, Nulls nulls, Texts texts) {
        this.parser = parser;
        this.nulls = nulls;
        this.texts = texts;
    }

    static void check(byte[] body, Nulls nulls, Texts texts) {
        if (body.length > StrictJson.LARGEST) {
            throw ProblemException.bodyTooLarge(StrictJson.LARGEST);
        }
        String text = utf8(body);
        if (text.isBlank()) {
            throw malformed("empty", Message.of("json.empty"));
        }
        try (JsonParser parser = JSON.createParser(text)) {
            new DocumentCheck(parser, nulls, texts).walk();
        } catch (JsonProcessingException e) {
            throw JsonFailures.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] body) {
        try {
            // a new decoder reports what it cannot read
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw malformed("byte-order-mark", Message.of("json.byte-order-mark"));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("encoding", Message.of("json.encoding"));
        }
    }

    private void walk() throws IOException {
        parser.nextToken();
        value();
        checkEnd();
    }

    /** Without recursion, and to the end of the value that the parser stands on. */
    private void value() throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > StrictJson.DEEPEST) {
                throw refused("too-deep", Message.of("json.too-deep", StrictJson.DEEPEST));
            }
            check(token);
        } while (depth > 0 && parser.nextToken() != null);
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> names.push(new HashSet<>());
            case END_OBJECT -> names.pop();
            case START_ARRAY -> arrays++;
            case END_ARRAY -> arrays--;
            case FIELD_NAME -> checkName(parser.currentName());
            case VALUE_STRING -> {
                if (texts == Texts.PLAIN) {
                    checkText(parser.getText(), false);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber(parser.getText());
            case VALUE_NULL -> checkNull();
            default -> {}
        }
    }

    private void checkName(String name) {
        checkText(name, true);
        if (!names.element().add(name)) {
            throw refused("duplicate-property", Message.of("json.duplicate-property", name));
        }
    }

    /** Lines and tabs are part of a text, but of no name. */
    private void checkText(String text, boolean isName) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && (isName || (c != '\n' && c != '\r' && c != '\t'))) {
                throw refused("control-character", Message.of("json.control-character", "%04X".formatted((int) c)));
            }
            if (Character.isSurrogate(c) && !isPair(text, i)) {
                throw refused("lone-surrogate", Message.of("json.lone-surrogate"));
            }
        }
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Counted as written and as it would be without exponent: {@code 1e9999} is short but long. */
    private void checkNumber(String number) {
        boolean tooLong = number.length() > 2 * StrictJson.LONGEST_NUMBER || digits(number) > StrictJson.LONGEST_NUMBER;
        if (tooLong) {
            throw refused("number-too-long", Message.of("json.number-too-long", StrictJson.LONGEST_NUMBER));
        }
    }

    private static long digits(String number) {
        long written = number.chars().filter(Character::isDigit).count();
        try {
            BigDecimal value = new BigDecimal(number);
            long integer = (long) value.precision() - value.scale();
            return Stream.of(written, integer, (long) value.scale(), integer + Math.max(0, value.scale()))
                    .max(Long::compare)
                    .orElseThrow();
        } catch (NumberFormatException exponentOutOfRange) {
            return Long.MAX_VALUE;
        }
    }

    /** A merge patch replaces an array as a whole, so that a null in it would remove nothing. */
    private void checkNull() {
        if (nulls == Nulls.REFUSED || arrays > 0) {
            throw refused("null", Message.of("json.null"));
        }
    }

    private void checkEnd() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (JsonProcessingException afterTheEnd) {
            // not JSON either
        }
        throw malformed("trailing-data", Message.of("json.trailing"));
    }

    private ProblemException refused(String code, Message detail) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return ProblemException.malformedJson(pointer, code, detail);
    }

    private static ProblemException malformed(String code, Message detail) {
        return ProblemException.malformedJson("", code, detail);
    }
}

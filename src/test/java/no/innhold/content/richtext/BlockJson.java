package no.innhold.content.richtext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** Trees to JSON and back, with a mapper that nobody configured. */
final class BlockJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private BlockJson() {}

    static String of(String markdown) {
        return write(RichText.parse(markdown).blocks());
    }

    static String write(List<Block> blocks) {
        try {
            return MAPPER.writerFor(BLOCKS).writeValueAsString(blocks);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Block> read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, BLOCKS);
    }
}

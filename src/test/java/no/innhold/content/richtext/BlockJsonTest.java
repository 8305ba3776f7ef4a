package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockJsonTest {

    @Test
    void a_heading_has_a_level_and_content() {
        assertThat(BlockJson.of("### Mål")).isEqualTo("""
                [{"type":"heading","level":3,"content":[{"type":"text","text":"Mål"}]}]""");
    }

    @Test
    void a_paragraph_holds_every_inline_node() {
        assertThat(BlockJson.of("a **b** *c* [d](/e) `f`  \ng")).isEqualTo("""
                [{"type":"paragraph","content":[{"type":"text","text":"a "},\
                {"type":"strong","content":[{"type":"text","text":"b"}]},{"type":"text","text":" "},\
                {"type":"emphasis","content":[{"type":"text","text":"c"}]},{"type":"text","text":" "},\
                {"type":"link","href":"/e","content":[{"type":"text","text":"d"}]},{"type":"text","text":" "},\
                {"type":"code","text":"f"},{"type":"break"},{"type":"text","text":"g"}]}]""");
    }

    @Test
    void the_items_of_a_list_are_lists_of_blocks() {
        assertThat(BlockJson.of("- a\n  1. b\n- c")).isEqualTo("""
                [{"type":"list","ordered":false,"items":[[{"type":"paragraph","content":[{"type":"text","text":"a"}]},\
                {"type":"list","ordered":true,"items":[[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]]}],\
                [{"type":"paragraph","content":[{"type":"text","text":"c"}]}]]}]""");
    }

    @Test
    void a_quote_holds_blocks() {
        assertThat(BlockJson.of("> a\n>\n> b")).isEqualTo("""
                [{"type":"quote","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]},\
                {"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]""");
    }

    @Test
    void a_code_block_names_its_language_if_it_has_one() {
        assertThat(BlockJson.of("```java\nint a;\n\n  b\n```\n\n    c")).isEqualTo("""
                [{"type":"codeBlock","language":"java","text":"int a;\\n\\n  b"},{"type":"codeBlock","text":"c"}]""");
    }

    @Test
    void the_cells_of_a_table_are_lists_of_inline_nodes() {
        assertThat(BlockJson.of("| a | *b* |\n|---|---|\n| 1 | |\n")).isEqualTo("""
                [{"type":"table","header":[[{"type":"text","text":"a"}],\
                [{"type":"emphasis","content":[{"type":"text","text":"b"}]}]],\
                "rows":[[[{"type":"text","text":"1"}],[]]]}]""");
    }

    @Test
    void an_image_has_an_address_or_an_id_and_a_caption_only_if_it_has_one() {
        assertThat(BlockJson.of("![a](/b.png)\n\n![c](media:0198C0DE-0000-7000-8000-0123456789AB \"d\")"))
                .isEqualTo("""
                [{"type":"image","href":"/b.png","alt":"a"},\
                {"type":"image","media":"0198c0de-0000-7000-8000-0123456789ab","alt":"c","caption":"d"}]""");
    }

    @Test
    void a_divider_has_its_type_only() {
        assertThat(BlockJson.of("***")).isEqualTo("""
                [{"type":"divider"}]""");
    }

    @Test
    void a_record_with_blocks_keeps_their_types() throws JsonProcessingException {
        record Body(List<Block> blocks) {}
        Body body = new Body(RichText.parse("a\n\n---").blocks());
        JsonMapper mapper = JsonMapper.builder().build();

        String json = mapper.writeValueAsString(body);

        assertThat(json).isEqualTo("""
                {"blocks":[{"type":"paragraph","content":[{"type":"text","text":"a"}]},{"type":"divider"}]}""");
        assertThat(mapper.readValue(json, Body.class)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"script\",\"text\":\"a\"}]",
                "[{\"level\":2,\"content\":[]}]",
                "[{\"type\":\"heading\",\"level\":1,\"content\":[]}]",
                "[{\"type\":\"heading\",\"level\":7,\"content\":[]}]",
                "[{\"type\":\"paragraph\"}]",
                "[{\"type\":\"paragraph\",\"content\":[null]}]",
                "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"paragraph\",\"content\":[]}]}]",
                "[{\"type\":\"paragraph\",\"content\":[],\"style\":\"x\"}]",
                "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"link\",\"href\":\"javascript:a\",\"content\":[]}]}]",
                "[{\"type\":\"codeBlock\",\"language\":\"a b\",\"text\":\"\"}]",
                "[{\"type\":\"image\",\"alt\":\"a\"}]",
                "[{\"type\":\"image\",\"alt\":\"a\",\"href\":\"/a\",\"media\":\"0198c0de-0000-7000-8000-0123456789ab\"}]",
                "[{\"type\":\"image\",\"alt\":\"a\",\"href\":\"data:image/png,a\"}]",
                "[{\"type\":\"image\",\"alt\":\"a\",\"media\":\"../keys\"}]",
                "[{\"type\":\"table\",\"header\":[[]],\"rows\":[[[],[]]]}]",
                "[{\"type\":\"table\",\"header\":[],\"rows\":[]}]"
            })
    void what_is_no_tree_is_refused(String json) {
        assertThatThrownBy(() -> BlockJson.read(json)).isInstanceOf(JsonProcessingException.class);
    }
}

package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema that clients generate code from names the same nodes as the tree, and nothing else. */
class BlockSchemaTest {

    private static Map<String, Schema> schemas = Map.of();

    @BeforeAll
    static void generate() throws IOException {
        Indexer indexer = new Indexer();
        for (Class<?> known : List.of(Block.class, Inline.class, List.class, Collection.class, Record.class)) {
            indexer.indexClass(known);
        }
        for (Class<?> union : List.of(Block.class, Inline.class)) {
            for (Class<?> node : union.getPermittedSubclasses()) {
                indexer.indexClass(node);
            }
        }
        schemas = SmallRyeOpenAPI.builder()
                .withIndex(indexer.complete())
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .build()
                .model()
                .getComponents()
                .getSchemas();
    }

    @Test
    void a_block_is_one_of_eight() {
        assertThat(schemas.get("Block").getDiscriminator().getPropertyName()).isEqualTo("type");
        assertThat(schemas.get("Block").getDiscriminator().getMapping().keySet())
                .containsExactlyInAnyOrder(
                        "heading", "paragraph", "list", "quote", "codeBlock", "table", "image", "divider");
        assertThat(schemas.get("Block").getOneOf()).hasSize(8);
    }

    @Test
    void an_inline_node_is_one_of_six() {
        assertThat(schemas.get("Inline").getDiscriminator().getMapping().keySet())
                .containsExactlyInAnyOrder("text", "strong", "emphasis", "link", "code", "break");
        assertThat(schemas.get("Inline").getOneOf()).hasSize(6);
    }

    @Test
    void every_node_is_closed_and_names_its_type() {
        for (String union : List.of("Block", "Inline")) {
            schemas.get(union).getDiscriminator().getMapping().forEach((type, reference) -> {
                Schema node = schemas.get(reference.substring("#/components/schemas/".length()));
                assertThat(node.getProperties().get("type").getEnumeration()).isEqualTo(List.of(type));
                assertThat(node.getAdditionalPropertiesSchema().getBooleanSchema())
                        .isFalse();
                assertThat(node.getRequired()).contains("type");
            });
        }
    }

    @Test
    void bounds_of_values_are_told() {
        assertThat(schemas.get("BlockHeading").getProperties().get("level").getMinimum())
                .isEqualByComparingTo("2");
        assertThat(schemas.get("BlockHeading").getProperties().get("level").getMaximum())
                .isEqualByComparingTo("6");
        assertThat(schemas.get("BlockCode").getProperties().get("language").getPattern())
                .isEqualTo("^[A-Za-z0-9+#._-]{1,32}$");
        assertThat(schemas.get("BlockImage").getProperties().get("media").getFormat())
                .isEqualTo("uuid");
    }

    @Test
    void the_schema_has_the_components_of_the_records() {
        for (Class<?> union : List.of(Block.class, Inline.class)) {
            for (Class<?> node : union.getPermittedSubclasses()) {
                String name = node.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                        .name();
                List<String> components = Arrays.stream(node.getRecordComponents())
                        .map(component -> component.getName())
                        .toList();
                assertThat(schemas.get(name).getProperties().keySet())
                        .containsAll(components)
                        .hasSize(components.size() + 1);
            }
        }
    }
}

package no.innhold.content.richtext;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a body consists of. The set is closed: a frontend that knows these eight nodes and the six of {@link Inline}
 * can show every body. Lists are copied, so a tree never changes.
 *
 * <p>In JSON a node names itself in {@code type}. Jackson writes it only where the declared type is {@code Block}: a
 * bare {@code List} at the root of a document loses it, a record with a {@code List<Block>} does not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.ItemList.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.CodeBlock.class, name = "codeBlock"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Divider.class, name = "divider")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Block",
        description = "A part of a body.",
        oneOf = {
            Block.Heading.class,
            Block.Paragraph.class,
            Block.ItemList.class,
            Block.Quote.class,
            Block.CodeBlock.class,
            Block.Table.class,
            Block.Image.class,
            Block.Divider.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "list", schema = Block.ItemList.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "codeBlock", schema = Block.CodeBlock.class),
            @DiscriminatorMapping(value = "table", schema = Block.Table.class),
            @DiscriminatorMapping(value = "image", schema = Block.Image.class),
            @DiscriminatorMapping(value = "divider", schema = Block.Divider.class)
        })
public sealed interface Block {

    /** A heading of level 2 to 6; level 1 is the title of the page and no part of the body. */
    @Schema(
            name = "BlockHeading",
            requiredProperties = {"type", "level", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "heading"))
    record Heading(@Schema(minimum = "2", maximum = "6") int level, List<Inline> content) implements Block {
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("not a level of a heading: " + level);
            }
            content = List.copyOf(content);
        }
    }

    @Schema(
            name = "BlockParagraph",
            requiredProperties = {"type", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A list; each item is a list of blocks. */
    @Schema(
            name = "BlockList",
            requiredProperties = {"type", "ordered", "items"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "list"))
    record ItemList(boolean ordered, List<List<Block>> items) implements Block {
        public ItemList {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    @Schema(
            name = "BlockQuote",
            requiredProperties = {"type", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "quote"))
    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** Preformatted text without a final line break; {@code language} is a short name such as {@code java}. */
    @Schema(
            name = "BlockCode",
            requiredProperties = {"type", "text"},
            additionalProperties = Schema.False.class,
            properties = {
                @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "codeBlock"),
                @SchemaProperty(name = "language", type = SchemaType.STRING, pattern = CodeLanguage.PATTERN)
            })
    record CodeBlock(@Nullable String language, String text) implements Block {
        public CodeBlock {
            if (language != null && !CodeLanguage.isName(language)) {
                throw new IllegalArgumentException("not a name of a language");
            }
            text = Characters.onManyLines(text);
        }
    }

    /** A table; a cell is a list of inline nodes, and every row has as many cells as the header. */
    @Schema(
            name = "BlockTable",
            requiredProperties = {"type", "header", "rows"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "table"))
    record Table(List<List<Inline>> header, List<List<List<Inline>>> rows) implements Block {
        public Table {
            header = cells(header);
            rows = rows.stream().map(Table::cells).toList();
            int columns = header.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("rows of a table differ in length");
            }
        }

        private static List<List<Inline>> cells(List<List<Inline>> cells) {
            return cells.stream().map(List::copyOf).toList();
        }
    }

    /** An image, either at an address ({@code href}) or among the media of this service ({@code media}, its id). */
    @Schema(
            name = "BlockImage",
            requiredProperties = {"type", "alt"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "image"))
    record Image(
            @Nullable String href,
            @Schema(format = "uuid") @Nullable String media,
            String alt,
            @Nullable String caption)
            implements Block {
        public Image {
            if ((href == null) == (media == null)) {
                throw new IllegalArgumentException("an image has either href or media");
            }
            if (href != null && !Destination.isImage(href) || media != null && !Destination.isMediaId(media)) {
                throw new IllegalArgumentException("not a destination of an image");
            }
            alt = Characters.onOneLine(alt);
            caption = caption == null ? null : Characters.onOneLine(caption);
        }
    }

    @Schema(
            name = "BlockDivider",
            requiredProperties = "type",
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "divider"))
    record Divider() implements Block {}
}

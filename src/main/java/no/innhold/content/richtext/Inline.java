package no.innhold.content.richtext;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * What a line of text consists of. The set is closed, and every node keeps its own promise: texts hold no control
 * characters, links lead only where {@link Destination#isLink} allows. Constructors refuse anything else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inline.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Inline.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Inline.Emphasis.class, name = "emphasis"),
    @JsonSubTypes.Type(value = Inline.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Inline.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Inline.Break.class, name = "break")
})
@Schema(
        name = "Inline",
        description = "A part of a line of text.",
        oneOf = {
            Inline.Text.class,
            Inline.Strong.class,
            Inline.Emphasis.class,
            Inline.Link.class,
            Inline.Code.class,
            Inline.Break.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "text", schema = Inline.Text.class),
            @DiscriminatorMapping(value = "strong", schema = Inline.Strong.class),
            @DiscriminatorMapping(value = "emphasis", schema = Inline.Emphasis.class),
            @DiscriminatorMapping(value = "link", schema = Inline.Link.class),
            @DiscriminatorMapping(value = "code", schema = Inline.Code.class),
            @DiscriminatorMapping(value = "break", schema = Inline.Break.class)
        })
public sealed interface Inline {

    /** What a reader sees of the nodes, on one line: no markup, a break is a space. */
    static String textOf(List<Inline> nodes) {
        StringBuilder text = new StringBuilder();
        VisibleText.append(nodes, " ", text);
        return text.toString();
    }

    @Schema(
            name = "InlineText",
            requiredProperties = {"type", "text"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "text"))
    record Text(String text) implements Inline {
        public Text {
            text = Characters.onOneLine(text);
        }
    }

    @Schema(
            name = "InlineStrong",
            requiredProperties = {"type", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "strong"))
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    @Schema(
            name = "InlineEmphasis",
            requiredProperties = {"type", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "emphasis"))
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** A link; {@code href} is http, https, mailto, tel, a path from the root of the site, or a fragment. */
    @Schema(
            name = "InlineLink",
            requiredProperties = {"type", "href", "content"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "link"))
    record Link(String href, List<Inline> content) implements Inline {
        public Link {
            if (!Destination.isLink(href)) {
                throw new IllegalArgumentException("not a destination of a link");
            }
            content = List.copyOf(content);
        }
    }

    @Schema(
            name = "InlineCode",
            requiredProperties = {"type", "text"},
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "code"))
    record Code(String text) implements Inline {
        public Code {
            text = Characters.onOneLine(text);
        }
    }

    /** A line break that the editor asked for. */
    @Schema(
            name = "InlineBreak",
            requiredProperties = "type",
            additionalProperties = Schema.False.class,
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "break"))
    record Break() implements Inline {}
}

package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The short form of a reference to a content item. */
@Schema(
        description = "Reference to a content item. With `expand` it also has the keys of the item's list form.",
        example = """
                {"id":"0198c0de-0000-7000-8000-000000000001","type":"project","slug":"recoveryhjelpa",
                "title":"Recoveryhjelpa","href":"/v1/projects/recoveryhjelpa"}""")
public record ContentRef(
        @NotNull UUID id,
        @NotNull ContentType type,
        @NotNull String slug,
        @NotNull String title,
        @NotNull String href) implements ContentLink {}

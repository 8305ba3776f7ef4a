package no.innhold.portal;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.platform.ApiVersion;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API is and where everything is. */
@Schema(description = "What the API is and where everything is.")
public record EntryPoint(
        @Schema(examples = "Innhold") @NotNull String title,

        @Schema(description = "Version of the contract.", examples = ApiVersion.CURRENT) @NotNull
        String version,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Path of each collection and page, by name; names may be added.",
                additionalProperties = String.class)
        @NotNull
        Map<String, String> links) {

    static EntryPoint present() {
        Map<String, String> links = new LinkedHashMap<>();
        for (ContentType type : ContentType.values()) {
            links.put(type.collection(), "/v1/" + type.collection());
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            links.put(vocabulary.collection(), "/v1/" + vocabulary.collection());
        }
        links.put("search", "/v1/search");
        links.put("suggest", "/v1/suggest");
        links.put("changes", "/v1/changes");
        links.put("documentation", "/docs");
        links.put("contract", "/openapi.json");
        links.put("problems", "/problems");
        return new EntryPoint("Innhold", ApiVersion.CURRENT, links);
    }
}

package no.innhold.publishing.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased. */
@Schema(name = "Erased", description = "What was erased.")
public record ErasureDetail(
        @NotNull UUID id,

        @Schema(description = "`document` or `person`.", examples = "person") @NotNull
        String kind,

        @Schema(description = "The documents in which something was.") @NotNull
        List<Erased> documents,

        @Schema(description = "How many editions were removed or rewritten.", examples = "3") @NotNull
        int editions,

        @Schema(
                description =
                        "Addresses in which the person's name is read still. An address is not changed behind its readers'"
                                + " back: give the document another slug, or erase it.")
        @NotNull
        List<String> addresses,

        @Schema(
                description =
                        "Organisations and topics in which the person is named still: in a name, an address, a place or"
                                + " a slug, also a former one. Others refer to them, so they are not changed: change,"
                                + " merge or delete them.",
                examples = "[\"/v1/organisations/sandnes-kommune\"]")
        @NotNull
        List<String> entries,

        @NotNull Instant erasedAt) {

    /** One of the documents. */
    @Schema(name = "ErasedDocument", description = "A document in which something was erased.")
    public record Erased(@NotNull UUID id, @NotNull ContentType type) {

        static Erased of(Document document) {
            return new Erased(document.id(), document.type());
        }
    }
}

package no.innhold.publishing.erasure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be erased: a document or a person's data, one of the two. */
@Schema(name = "ErasureRequest", description = "What is to be erased: a document or a person's data, one of the two.")
public record ErasureInput(
        @Schema(description = "The document, with all its editions.") @Nullable
        UUID document,

        @Schema(description = "Somebody whose data is to be taken out of every edition.") @Nullable @Valid
        PersonInput person) {

    /**
     * Somebody, by name, e-mail address or both.
     *
     * @param name at least three characters, so that no mark is longer than what it stands for
     */
    @Schema(name = "ErasedPerson", description = "Somebody, by name, e-mail address or both.")
    public record PersonInput(
            @Schema(description = "Given name and family name.") @Nullable @Size(min = 3, max = 200)
            String name,

            @Nullable @Email @Size(min = 3, max = 254) String email) {

        public PersonInput {
            name = name == null ? null : name.strip();
            email = email == null ? null : email.strip();
        }
    }
}

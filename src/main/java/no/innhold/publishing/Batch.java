package no.innhold.publishing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.platform.problem.FieldError;

/**
 * Editions that are to be published together, in the order in which they were named; their documents are locked.
 *
 * @param conflicts what stands against publishing whatever the texts say, with pointers such as {@code /items/3}
 */
public record Batch(List<Member> members, List<FieldError> conflicts) {

    /** One of them. */
    public static final class Member {

        private final int index;
        private final ContentForm<?> form;
        private final Document document;
        private final Edition edition;

        Member(int index, ContentForm<?> form, Document document, Edition edition) {
            this.index = index;
            this.form = form;
            this.document = document;
            this.edition = edition;
        }

        /** Its place in the request. */
        public int index() {
            return index;
        }

        public ContentForm<?> form() {
            return form;
        }

        public Document document() {
            return document;
        }

        public Edition edition() {
            return edition;
        }

        public String pointer() {
            return "/items/" + index;
        }

        public String locale() {
            return edition.head().locale();
        }
    }

    /** All its documents: references among them will lead somewhere. */
    Set<UUID> ids() {
        return members.stream().map(m -> m.document().id()).collect(Collectors.toSet());
    }

    List<Document> documents() {
        return members.stream().map(Member::document).toList();
    }
}

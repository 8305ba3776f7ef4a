package no.innhold.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.value.Wire;

/** What somebody may do; each role may do all that those before it may. */
public enum Role implements Wire {
    READER(Name.READER),
    AUTHOR(Name.AUTHOR),
    PUBLISHER(Name.PUBLISHER),
    ADMIN(Name.ADMIN);

    /** The roles as annotations name them. */
    public static final class Name {
        /** Sees drafts. */
        public static final String READER = "reader";
        /** Writes drafts. */
        public static final String AUTHOR = "author";
        /** Publishes, and keeps the vocabularies. */
        public static final String PUBLISHER = "publisher";
        /** Confined to no collection: what is not of one collection alone is for these. */
        public static final String UNCONFINED = "unconfined";
        /** Gives access, reads the audit log, erases. */
        public static final String ADMIN = "admin";

        private Name() {}
    }

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The names of this role and of those it contains. */
    Set<String> contained() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::wire)
                .collect(Collectors.toSet());
    }
}

package no.innhold.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry of the audit log will say, before it has its place there. */
record Deed(
        String actor,
        String action,
        @Nullable UUID document,
        @Nullable String locale,
        @Nullable String subject) {}

package no.innhold.search.index;

import org.jspecify.annotations.Nullable;

/** The index in the directory cannot be used: none is there, it is damaged, or other code has written it. Remedy: build it anew. */
public class IndexDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IndexDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

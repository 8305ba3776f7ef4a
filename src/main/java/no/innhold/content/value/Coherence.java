package no.innhold.content.value;

import java.util.Optional;

/** A record whose members can contradict each other; {@link Coherent} makes validation ask. */
public interface Coherence {

    /** A machine code such as {@code end-before-start}, or empty when all is well. */
    Optional<String> violation();
}

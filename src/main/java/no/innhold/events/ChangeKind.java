package no.innhold.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import no.innhold.content.value.Wire;

/** What has become of a public text, or of an entry of a vocabulary. */
public enum ChangeKind implements Wire {
    /** It was not public, and is. */
    PUBLISHED("published"),
    /** What is shown of it is not what it was. */
    UPDATED("updated"),
    /** It was public, and is not. */
    REMOVED("removed"),
    /** Its address is another one; what is shown of it may be as well. */
    MOVED("moved");

    private final String wire;

    ChangeKind(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }

    public static Optional<ChangeKind> of(String wire) {
        return Wire.parse(ChangeKind.class, wire);
    }
}

package no.innhold.publishing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an editor sends of a vocabulary entry. */
public interface EntryInput {

    /** The slug it shall have; absent for the one it has, or for one made of its name. */
    @Nullable
    String slug();

    /** Names by locale, at least one. */
    Map<String, String> name();
}

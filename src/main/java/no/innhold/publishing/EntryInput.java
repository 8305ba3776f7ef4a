package no.innhold.publishing;

import java.util.Map;

/** What an editor sends of a vocabulary entry. */
public interface EntryInput {

    /** Names by locale, at least one. */
    Map<String, String> name();
}

package no.innhold.search;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.innhold.platform.token.Fingerprint;

/**
 * Up to where an index has followed the database, as it is kept with the index.
 *
 * @param maker what else decides about its content: how texts are read, of which database, for which locales
 * @param number of the last change that is in it
 */
record IndexPosition(String maker, long number) {

    /** To be raised whenever other texts are read of the same content, so that indexes are made anew. */
    private static final int READING = 1;

    private static final String MAKER = "maker";
    private static final String NUMBER = "number";

    /** @param secret what tells this database from any other; it does not get into the index as it is */
    static String maker(byte[] secret, List<String> locales) {
        byte[] database = new Fingerprint()
                .with("search")
                .with(secret)
                .with(String.join(",", locales))
                .value();
        return READING + "-" + HexFormat.of().formatHex(database, 0, 16);
    }

    /** Absent if the index was never whole. */
    static Optional<IndexPosition> of(Map<String, String> kept) {
        String maker = kept.get(MAKER);
        String number = kept.get(NUMBER);
        return maker == null || number == null
                ? Optional.empty()
                : Optional.of(new IndexPosition(maker, Long.parseLong(number)));
    }

    Map<String, String> toMap() {
        return Map.of(MAKER, maker, NUMBER, Long.toString(number));
    }

    /** Whether an index that stands here can become one that stands there by following what has changed. */
    boolean leadsTo(IndexPosition present) {
        return maker.equals(present.maker) && number <= present.number;
    }
}

package no.innhold.search.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.search.index.Hit;
import no.innhold.search.index.Position;

/** Where a hit stands, as a cursor carries it. */
final class Places {

    private static final int COLUMNS = 4;

    private Places() {}

    static List<String> of(Hit hit) {
        Position position = hit.position();
        return List.of(
                Float.toString(position.score()),
                position.publishedAt().toString(),
                position.document().toString(),
                Integer.toString(position.reading()));
    }

    static Position of(Cursor cursor) {
        List<String> place = cursor.position();
        if (place.size() != COLUMNS) {
            throw CursorCodec.invalid("cursor.invalid");
        }
        try {
            return new Position(
                    Float.parseFloat(place.get(0)),
                    Instant.parse(place.get(1)),
                    UUID.fromString(place.get(2)),
                    Integer.parseInt(place.get(3)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw CursorCodec.invalid("cursor.invalid");
        }
    }
}

package no.innhold.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.innhold.content.LocaleChain;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page, and whether there are more on either side.
 *
 * @param cursor where the page was asked to begin or end, absent on the first page
 */
public record ListPage<R>(
        List<R> rows,
        boolean moreBehind,
        boolean moreBefore,
        @Nullable Cursor cursor) {

    /** @param found up to one row more than {@code limit}, in the order of the list */
    public static <R> ListPage<R> of(List<R> found, int limit, @Nullable Cursor cursor) {
        boolean surplus = found.size() > limit;
        if (cursor != null && cursor.backward()) {
            // read backward, the surplus row is the first
            List<R> rows = surplus ? found.subList(1, found.size()) : found;
            return new ListPage<>(rows, true, surplus, cursor);
        }
        List<R> rows = surplus ? found.subList(0, limit) : found;
        return new ListPage<>(rows, surplus, cursor != null, cursor);
    }

    public Optional<Cursor> next(String list, LocaleChain chain, Function<R, List<String>> position) {
        if (!moreBehind) {
            return Optional.empty();
        }
        if (rows.isEmpty() && cursor != null) {
            return Optional.of(turned(cursor, false));
        }
        List<String> last = position.apply(rows.get(rows.size() - 1));
        return Optional.of(new Cursor(list, chain, false, false, last));
    }

    public Optional<Cursor> prev(String list, LocaleChain chain, Function<R, List<String>> position) {
        if (!moreBefore) {
            return Optional.empty();
        }
        if (rows.isEmpty() && cursor != null) {
            return Optional.of(turned(cursor, true));
        }
        return Optional.of(new Cursor(list, chain, true, false, position.apply(rows.get(0))));
    }

    // an empty page has no row to turn round at, so the other direction begins with the row at the cursor's own place
    private static Cursor turned(Cursor cursor, boolean backward) {
        return new Cursor(cursor.list(), cursor.chain(), backward, !cursor.inclusive(), cursor.position());
    }
}

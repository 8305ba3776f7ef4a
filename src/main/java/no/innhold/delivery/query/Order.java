package no.innhold.delivery.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.innhold.delivery.item.ItemRow;

/**
 * The complete order of a list: the columns of the sort keys, then the document's id, so that no two rows are equal.
 *
 * @param canonical the sort parameter it stands for
 */
public record Order(String canonical, List<Column> columns) {

    // the values that stand in served for rows without a date
    private static final Instant LAST_RISING = Instant.parse("9999-12-31T23:00:00Z");
    private static final Instant LAST_FALLING = Instant.parse("0001-01-01T00:00:00Z");

    /** One column, how a cursor carries its value, and which way it runs. */
    record Column(String hql, boolean descending, Function<ItemRow, String> write, Function<String, Object> read) {}

    /** The columns of an order; titles are sorted by the alphabet of the locale. */
    public static Order of(Sort sort, String locale) {
        List<Column> columns = new ArrayList<>();
        boolean descending = false;
        for (Sort.Term term : sort.terms()) {
            descending = term.descending();
            switch (term.key()) {
                case TITLE -> columns.add(text(title(locale), descending, ItemRow::title));
                case PUBLISHED_AT -> columns.add(instant("s.publishedAt", descending, ItemRow::publishedAt));
                case UPDATED_AT -> columns.add(instant("s.updatedAt", descending, ItemRow::updatedAt));
                case INTERVAL -> interval(columns, descending);
            }
        }
        columns.add(
                new Column("s.documentId", descending, row -> row.documentId().toString(), UUID::fromString));
        return new Order(sort.canonical(), List.copyOf(columns));
    }

    /** Whether all columns run the same way, so that one row comparison finds the next page in the index. */
    boolean isUniform() {
        return columns.stream().map(Column::descending).distinct().count() == 1;
    }

    /** Where a row stands in this order, as a cursor keeps it. */
    public List<String> position(ItemRow row) {
        return columns.stream().map(c -> c.write().apply(row)).toList();
    }

    private static void interval(List<Column> columns, boolean descending) {
        Instant last = descending ? LAST_FALLING : LAST_RISING;
        String way = descending ? "Falling" : "Rising";
        columns.add(instant("s.starts" + way, descending, row -> row.starts() == null ? last : row.starts()));
        columns.add(instant("s.ends" + way, descending, row -> row.ends() == null ? last : row.ends()));
    }

    // The column itself has the Norwegian order, which nynorsk shares.
    private static String title(String locale) {
        String language = locale.split("-")[0];
        return switch (language) {
            case "nb", "nn" -> "s.title";
            default -> "collate(s.title as `%s-x-icu`)".formatted(language);
        };
    }

    private static Column text(String hql, boolean descending, Function<ItemRow, String> value) {
        return new Column(hql, descending, value, text -> text);
    }

    private static Column instant(String hql, boolean descending, Function<ItemRow, Instant> value) {
        return new Column(
                hql,
                descending,
                row -> Long.toString(value.apply(row).toEpochMilli()),
                text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }
}

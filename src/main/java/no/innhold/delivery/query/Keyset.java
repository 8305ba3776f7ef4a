package no.innhold.delivery.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.innhold.listing.Cursor;
import org.hibernate.query.CommonQueryContract;

/** HQL that orders a list and goes on where a cursor stands in it. */
final class Keyset {

    private Keyset() {}

    /** Binds what {@link #beyond} left open. */
    static void bind(CommonQueryContract query, Order order, Cursor cursor) {
        List<Order.Column> columns = order.columns();
        for (int i = 0; i < columns.size(); i++) {
            query.setParameter(
                    "k" + i, columns.get(i).read().apply(cursor.position().get(i)));
        }
    }

    /** The order of a list, or the other way round. */
    static String orderBy(Order order, boolean backward) {
        return order.columns().stream()
                .map(c -> c.hql() + (c.descending() != backward ? " desc" : " asc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /**
     * The rows behind the cursor's place. One comparison of whole rows lets the database go straight to it in the index;
     * where the columns run different ways, the leading one bounds the scan and an OR does the rest.
     */
    static String beyond(Order order, Cursor cursor) {
        List<Order.Column> columns = order.columns();
        if (order.isUniform()) {
            String names = columns.stream().map(Order.Column::hql).collect(Collectors.joining(", ", "(", ")"));
            String keys = IntStream.range(0, columns.size())
                    .mapToObj(i -> ":k" + i)
                    .collect(Collectors.joining(", ", "(", ")"));
            return names + " " + operator(columns.get(0), cursor.backward(), cursor.inclusive()) + " " + keys;
        }
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            String equal = IntStream.range(0, i)
                    .mapToObj(j -> columns.get(j).hql() + " = :k" + j + " and ")
                    .collect(Collectors.joining());
            ways.add("(" + equal + columns.get(i).hql() + " "
                    + operator(columns.get(i), cursor.backward(), last && cursor.inclusive()) + " :k" + i + ")");
        }
        String leading = columns.get(0).hql() + " " + operator(columns.get(0), cursor.backward(), true) + " :k0";
        return leading + " and (" + String.join(" or ", ways) + ")";
    }

    private static String operator(Order.Column column, boolean backward, boolean inclusive) {
        return (column.descending() != backward ? "<" : ">") + (inclusive ? "=" : "");
    }
}

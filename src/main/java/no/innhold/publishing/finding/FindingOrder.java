package no.innhold.publishing.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of the document: fields as the model has them, then places in the field; what has no place comes first. */
final class FindingOrder implements Comparator<Finding> {

    private static final Comparator<Finding> IN_FIELD = Comparator.<Finding>comparingInt(f -> number(f.line()))
            .thenComparingInt(f -> number(f.column()))
            .thenComparing(Finding::code)
            .thenComparing(Finding::severity);

    private final List<String> fields = new ArrayList<>();

    FindingOrder(Iterator<String> fields) {
        fields.forEachRemaining(this.fields::add);
    }

    @Override
    public int compare(Finding one, Finding other) {
        int order = one.pointer().equals(other.pointer()) ? 0 : compareFields(one.pointer(), other.pointer());
        return order == 0 ? IN_FIELD.compare(one, other) : order;
    }

    private int compareFields(String one, String other) {
        String[] first = one.split("/");
        String[] second = other.split("/");
        int order = Integer.compare(fields.indexOf(first[1]), fields.indexOf(second[1]));
        for (int i = 2; order == 0 && i < Math.min(first.length, second.length); i++) {
            order = compareSegments(first[i], second[i]);
        }
        return order == 0 ? Integer.compare(first.length, second.length) : order;
    }

    /** Positions in a list by number, members of an object by name. */
    private static int compareSegments(String one, String other) {
        int length = isNumber(one) && isNumber(other) ? Integer.compare(one.length(), other.length()) : 0;
        return length == 0 ? one.compareTo(other) : length;
    }

    private static boolean isNumber(String segment) {
        return segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(@Nullable Integer place) {
        return place == null ? 0 : place;
    }
}

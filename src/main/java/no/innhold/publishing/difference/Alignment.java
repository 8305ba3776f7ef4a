package no.innhold.publishing.difference;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which elements of two sequences belong together. */
final class Alignment {

    private Alignment() {}

    /**
     * The least that has to go and come to make one sequence of the other; or, where that takes more than the effort
     * allows, all that stands between the common beginning and the common end.
     *
     * @param before elements with {@code equals} and {@code hashCode}
     * @return all of both sequences in their order, equal stretches and others in turn
     */
    static <T> List<Stretch> of(List<T> before, List<T> after, Effort effort) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        List<T> earlier = before.subList(head, before.size() - tail);
        List<T> later = after.subList(head, after.size() - tail);
        return stretches(edits(earlier, later, effort), head, before.size(), after.size());
    }

    private static <T> T fromEnd(List<T> list, int index) {
        return list.get(list.size() - 1 - index);
    }

    private static <T> List<Stretch> edits(List<T> before, List<T> after, Effort effort) {
        if (!before.isEmpty() && !after.isEmpty()) {
            // numbers instead of texts: each pair is then compared in the same short time
            Map<T, Integer> numbers = new HashMap<>();
            try {
                List<Change> changes = new MyersDiff<>(effort::equal)
                        .computeDiff(numbered(before, numbers), numbered(after, numbers), effort);
                Collections.reverse(changes);
                return changes.stream().map(Alignment::stretch).toList();
            } catch (Effort.TooDifferentException e) {
                // one edit for all
            }
        }
        return List.of(new Stretch(false, 0, before.size(), 0, after.size()));
    }

    private static Stretch stretch(Change change) {
        return new Stretch(false, change.startOriginal, change.endOriginal, change.startRevised, change.endRevised);
    }

    private static <T> List<Integer> numbered(List<T> elements, Map<T, Integer> numbers) {
        List<Integer> numbered = new ArrayList<>(elements.size());
        for (T element : elements) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(element, next);
            numbered.add(known == null ? next : known);
        }
        return numbered;
    }

    /** The edits, moved behind the common beginning, and what is equal around them. */
    private static List<Stretch> stretches(List<Stretch> edits, int offset, int beforeSize, int afterSize) {
        List<Stretch> stretches = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (Stretch edit : edits) {
            stretches.add(new Stretch(true, before, edit.beforeFrom() + offset, after, edit.afterFrom() + offset));
            before = edit.beforeTo() + offset;
            after = edit.afterTo() + offset;
            stretches.add(new Stretch(false, edit.beforeFrom() + offset, before, edit.afterFrom() + offset, after));
        }
        stretches.add(new Stretch(true, before, beforeSize, after, afterSize));
        stretches.removeIf(Stretch::isEmpty);
        return stretches;
    }
}

package no.innhold.publishing.difference;

import java.util.ArrayList;
import java.util.List;
import no.innhold.publishing.difference.Word.Op;

/**
 * Compares two texts by their lines, and the lines that differ by their words. First the lines, because a paragraph put
 * in or taken out should be one change, and because two long texts are then mostly compared in few steps.
 */
final class Wording {

    /** Takes two texts apart at one level, and is told of the parts that differ. */
    private interface Differing {
        void between(String before, String after);
    }

    private final Effort effort;
    private final List<Word> words = new ArrayList<>();

    private Wording(Effort effort) {
        this.effort = effort;
    }

    /** @return no two neighbours of the same kind, none empty, deletions before the insertions that replace them */
    static List<Word> between(String before, String after, Effort effort) {
        Wording wording = new Wording(effort);
        wording.compare(Tokens.lines(before), Tokens.lines(after), wording::compareWords);
        return List.copyOf(wording.words);
    }

    private void compareWords(String before, String after) {
        compare(Tokens.words(before), Tokens.words(after), this::replace);
    }

    private void compare(List<String> before, List<String> after, Differing differing) {
        for (Stretch stretch : Alignment.of(before, after, effort)) {
            String earlier = String.join("", before.subList(stretch.beforeFrom(), stretch.beforeTo()));
            String later = String.join("", after.subList(stretch.afterFrom(), stretch.afterTo()));
            if (stretch.equal()) {
                add(Op.EQUAL, earlier);
            } else {
                differing.between(earlier, later);
            }
        }
    }

    private void replace(String before, String after) {
        add(Op.DELETE, before);
        add(Op.INSERT, after);
    }

    private void add(Op op, String text) {
        int last = words.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && words.get(last).op() == op) {
            words.set(last, new Word(op, words.get(last).text() + text));
        } else {
            words.add(new Word(op, text));
        }
    }
}

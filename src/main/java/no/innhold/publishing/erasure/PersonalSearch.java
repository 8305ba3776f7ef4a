package no.innhold.publishing.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/**
 * The condition that a text may be read as a person's name or e-mail address: it holds all the words, in any case and
 * encoding, but for markup and characters that cannot be seen; or it is written so that words cannot be told here.
 */
final class PersonalSearch {

    /** Characters that can stand inside a word and are not read. */
    private static final String UNREAD = "*_~\\`[\u00AD\u034F\u061C\u180E\uFEFF" + range('\u200B', '\u200F')
            + range('\u202A', '\u202E') + range('\u2060', '\u206F') + range('\uFE00', '\uFE0F');

    /** An entity, a character as it stands in an address, or the end of a tag or a link at a letter. */
    private static final String SPLIT =
            "&#?[[:alnum:]]+;|%[[:xdigit:]]{2}|[[:alnum:]]<[/[:alpha:]!]|[>)\\]][[:alnum:]]";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<List<String>> ways = new ArrayList<>();

    PersonalSearch(Person person) {
        person.words().forEach(words -> {
            List<String> names = new ArrayList<>();
            words.forEach(word -> {
                String name = "word" + values.size();
                names.add(name);
                values.put(name, word);
            });
            ways.add(names);
        });
        values.put("unread", UNREAD);
        values.put("split", SPLIT);
    }

    /** @param text SQL of our own that gives the text */
    String condition(String text) {
        // computed once for each row, whatever the number of words
        String folded = "(select lower(normalize(translate(" + text
                + ", :unread, ''), NFKC) collate \"nb-x-icu\") as text offset 0) x";
        List<String> alternatives = new ArrayList<>(List.of("x.text ~ :split"));
        for (List<String> names : ways) {
            alternatives.add(
                    names.isEmpty()
                            ? "true"
                            : String.join(
                                    " and ",
                                    names.stream()
                                            .map(name -> "strpos(x.text, :" + name + ") > 0")
                                            .toList()));
        }
        return "exists (select 1 from " + folded + " where " + String.join(" or ", alternatives) + ")";
    }

    <Q extends CommonQueryContract> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static String range(char first, char last) {
        StringBuilder all = new StringBuilder();
        for (char c = first; c <= last; c++) {
            all.append(c);
        }
        return all.toString();
    }
}

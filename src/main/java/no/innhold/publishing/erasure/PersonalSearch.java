package no.innhold.publishing.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/** The condition that a text holds the words of a person's name, or the e-mail address, in any case and encoding. */
final class PersonalSearch {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<List<String>> ways = new ArrayList<>();

    PersonalSearch(Person person) {
        for (List<String> words : person.words()) {
            List<String> names = new ArrayList<>();
            for (String word : words) {
                names.add("word" + values.size());
                values.put(names.get(names.size() - 1), word);
            }
            ways.add(names);
        }
    }

    /** @param text SQL of our own that gives the text */
    String condition(String text) {
        // computed once for each row, whatever the number of words
        String folded = "(select lower(normalize(" + text + ", NFC) collate \"nb-x-icu\") as text offset 0) x";
        List<String> alternatives = new ArrayList<>();
        for (List<String> names : ways) {
            List<String> all = names.stream()
                    .map(name -> "strpos(x.text, :" + name + ") > 0")
                    .toList();
            alternatives.add(all.isEmpty() ? "true" : String.join(" and ", all));
        }
        return "exists (select 1 from " + folded + " where " + String.join(" or ", alternatives) + ")";
    }

    <Q extends CommonQueryContract> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}

package no.innhold.publishing.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.innhold.platform.problem.FieldError;

class ConflictsTest {

    @Example
    void a_field_that_both_changed_has_all_three() {
        assertConflicts(
                "{'title':'A0','kind':'report'}",
                "{'title':'B','kind':'report'}",
                "{'title':'A','kind':'report'}",
                "[{'pointer':'/title','yours':'A','theirs':'B','base':'A0'}]");
    }

    @Example
    void a_field_that_one_side_changed_says_which() {
        assertConflicts(
                "{'title':'T','body':'B'}", "{'title':'T','body':'theirs'}", "{'title':'yours','body':'B'}", """
                [{'pointer':'/title','yours':'yours','theirs':'T','base':'T'},
                 {'pointer':'/body','yours':'B','theirs':'theirs','base':'B'}]
                """);
    }

    @Example
    void what_both_want_alike_is_no_conflict() {
        assertConflicts("{'a':1,'gone':1}", "{'a':2,'new':[1]}", "{'a':2.0,'new':[1]}", "[]");
    }

    @Example
    void a_member_is_absent_where_the_field_does_not_exist() {
        assertConflicts("{'removed':1,'kept':1}", "{'kept':1,'added':2}", "{'removed':3,'added':4}", """
                [{'pointer':'/removed','yours':3,'base':1},{'pointer':'/kept','theirs':1,'base':1},
                 {'pointer':'/added','yours':4,'theirs':2}]
                """);
    }

    @Example
    void objects_are_walked_and_lists_are_one_value() {
        assertConflicts(
                "{'image':{'alt':'a','credit':'c'},'topics':['a']}",
                "{'image':{'alt':'b','credit':'c'},'topics':['a','b']}",
                "{'image':{'alt':'d','credit':'c'},'topics':['a','c']}",
                """
                [{'pointer':'/image/alt','yours':'d','theirs':'b','base':'a'},
                 {'pointer':'/topics','yours':['a','c'],'theirs':['a','b'],'base':['a']}]
                """);
    }

    @Example
    void an_object_is_one_value_where_not_all_sides_have_one() {
        assertConflicts(
                "{'a':{'x':1},'b':1,'c/d':{'x':1}}",
                "{'a':{'x':2},'b':{'x':2}}",
                "{'a':3,'b':{'x':3},'c/d':{'x':2}}",
                """
                [{'pointer':'/a','yours':3,'theirs':{'x':2},'base':{'x':1}},
                 {'pointer':'/b','yours':{'x':3},'theirs':{'x':2},'base':1},
                 {'pointer':'/c~1d','yours':{'x':2},'base':{'x':1}}]
                """);
    }

    @Property
    void the_same_wish_is_never_a_conflict(@ForAll("documents") JsonNode base, @ForAll("documents") JsonNode wish) {
        assertThat(Conflicts.between(base, wish, wish.deepCopy())).isEmpty();
    }

    @Property
    void every_conflict_tells_what_the_three_have_there(
            @ForAll("documents") JsonNode base,
            @ForAll("documents") JsonNode theirs,
            @ForAll("documents") JsonNode yours) {
        for (FieldError conflict : Conflicts.between(base, theirs, yours)) {
            assertThat(member(conflict, "yours")).isEqualTo(at(yours, conflict));
            assertThat(member(conflict, "theirs")).isEqualTo(at(theirs, conflict));
            assertThat(member(conflict, "base")).isEqualTo(at(base, conflict));
            assertThat(at(yours, conflict)).isNotEqualTo(at(theirs, conflict));
        }
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return Json.documents();
    }

    private static Object member(FieldError conflict, String name) {
        return conflict.members().getOrDefault(name, Json.of(""));
    }

    private static JsonNode at(JsonNode document, FieldError conflict) {
        return document.at(conflict.pointer());
    }

    private static void assertConflicts(String base, String theirs, String yours, String conflicts) {
        List<Map<String, Object>> entries = Conflicts.between(Json.of(base), Json.of(theirs), Json.of(yours)).stream()
                .map(ConflictsTest::entry)
                .toList();
        assertThat(Json.written(entries)).isEqualTo(Json.of(conflicts));
    }

    private static Map<String, Object> entry(FieldError error) {
        Map<String, Object> entry = new LinkedHashMap<>(error.members());
        entry.put("pointer", error.pointer());
        return entry;
    }
}

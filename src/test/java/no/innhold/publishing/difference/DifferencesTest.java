package no.innhold.publishing.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencesTest {

    @Example
    void one_word_is_before_and_after_and_several_are_words() {
        assertDiffer("{'title':'Kurs','summary':'Et kurs'}", "{'title':'Kurset','summary':'Et nytt kurs'}", """
                [{'pointer':'/title','before':'Kurs','after':'Kurset'},
                 {'pointer':'/summary','words':[{'op':'equal','text':'Et '},{'op':'insert','text':'nytt '},{'op':'equal','text':'kurs'}]}]
                """);
    }

    @Example
    void several_words_on_one_side_are_enough() {
        assertDiffer("{'a':'Kurs','b':'to ord'}", "{'a':'Kurs i Bergen','b':''}", """
                [{'pointer':'/a','words':[{'op':'equal','text':'Kurs'},{'op':'insert','text':' i Bergen'}]},
                 {'pointer':'/b','words':[{'op':'delete','text':'to ord'}]}]
                """);
    }

    @Example
    void space_around_one_word_does_not_make_it_several() {
        assertDiffer("{'a':'Kurs'}", "{'a':' Kurs\\n'}", "[{'pointer':'/a','before':'Kurs','after':' Kurs\\n'}]");
    }

    @Example
    void what_came_has_no_before_and_what_went_no_after() {
        assertDiffer(
                "{'body':'Et to','kind':'report'}",
                "{'summary':'Tre fire','kind':'report','price':{'amount':10}}",
                """
                [{'pointer':'/summary','after':'Tre fire'},
                 {'pointer':'/body','before':'Et to'},
                 {'pointer':'/price','after':{'amount':10}}]
                """);
    }

    @Example
    void fields_keep_their_order_and_those_that_are_gone_their_place() {
        assertDiffer("{'a':1,'gone':1,'b':1,'c':1,'last':1}", "{'new':2,'a':2,'b':2,'c':2}", """
                [{'pointer':'/new','after':2},{'pointer':'/a','before':1,'after':2},{'pointer':'/gone','before':1},
                 {'pointer':'/b','before':1,'after':2},{'pointer':'/c','before':1,'after':2},{'pointer':'/last','before':1}]
                """);
    }

    @Example
    void objects_are_walked_with_escaped_names() {
        assertDiffer(
                "{'image':{'a/b':{'m~n':1,'':2,'same':3}}}",
                "{'image':{'a/b':{'m~n':2,'':1,'same':3}}}",
                "[{'pointer':'/image/a~1b/m~0n','before':1,'after':2},{'pointer':'/image/a~1b/','before':2,'after':1}]");
    }

    @Example
    void another_kind_of_value_is_another_value() {
        assertDiffer("{'a':{'b':1},'c':[1],'d':'1','e':null}", "{'a':[1],'c':{'b':1},'d':1,'e':false}", """
                [{'pointer':'/a','before':{'b':1},'after':[1]},{'pointer':'/c','before':[1],'after':{'b':1}},
                 {'pointer':'/d','before':'1','after':1},{'pointer':'/e','before':null,'after':false}]
                """);
    }

    @Example
    void an_element_in_front_is_one_change() {
        assertDiffer("{'t':['a','b','c']}", "{'t':['x','a','b','c']}", "[{'pointer':'/t/0','after':'x'}]");
    }

    @Example
    void what_went_has_its_old_index_and_what_came_its_new_one() {
        assertDiffer("{'t':['a','b','c','d']}", "{'t':['x','y','a','c','e']}", """
                [{'pointer':'/t/0','after':'x'},{'pointer':'/t/1','after':'y'},{'pointer':'/t/1','before':'b'},
                 {'pointer':'/t/3','before':'d'},{'pointer':'/t/4','after':'e'}]
                """);
    }

    @Example
    void an_element_that_moved_came_and_went() {
        assertDiffer(
                "{'t':['a','b','c']}",
                "{'t':['b','c','a']}",
                "[{'pointer':'/t/0','before':'a'},{'pointer':'/t/2','after':'a'}]");
    }

    @Example
    void an_element_that_is_there_twice_can_go_once() {
        assertDiffer("['a','a','b']", "['a','b']", "[{'pointer':'/1','before':'a'}]");
    }

    @Example
    void sessions_are_known_by_their_id() {
        assertDiffer(
                "{'sessions':[{'id':'s1','capacity':20},{'id':'s2','capacity':20}]}",
                "{'sessions':[{'id':'s0'},{'id':'s1','capacity':25},{'id':'s3','capacity':20}]}",
                """
                [{'pointer':'/sessions/0','after':{'id':'s0'}},
                 {'pointer':'/sessions/1/capacity','before':20,'after':25},
                 {'pointer':'/sessions/1','before':{'id':'s2','capacity':20}},
                 {'pointer':'/sessions/2','after':{'id':'s3','capacity':20}}]
                """);
    }

    @Example
    void elements_without_id_between_the_same_neighbours_are_corrected() {
        assertDiffer(
                "{'links':[{'href':'/a','title':'A'},{'href':'/b','title':'B'},{'href':'/c','title':'C'}]}",
                "{'links':[{'href':'/a','title':'A'},{'href':'/b2','title':'B'},{'href':'/d','title':'D'},{'href':'/c','title':'C'}]}",
                """
                [{'pointer':'/links/1/href','before':'/b','after':'/b2'},
                 {'pointer':'/links/2','after':{'href':'/d','title':'D'}}]
                """);
    }

    @Example
    void an_element_with_id_is_no_correction_of_one_without() {
        assertDiffer(
                "[{'a':1}]",
                "[{'id':'x','a':2}]",
                "[{'pointer':'/0','before':{'a':1}},{'pointer':'/0','after':{'id':'x','a':2}}]");
    }

    @Example
    void numbers_are_what_they_amount_to() {
        assertDiffer("{'a':1,'b':[1,2.50],'c':1e2}", "{'a':1.0,'b':[1.00,2.5],'c':100}", "[]");
        assertThat(Differences.between(Json.of("[1]"), Json.written(new LongNode[] {LongNode.valueOf(1)})))
                .isEmpty();
    }

    @Example
    void the_whole_may_be_no_object() {
        assertDiffer("1", "2", "[{'pointer':'','before':1,'after':2}]");
    }

    @Example
    void all_texts_and_lists_of_a_document_share_one_effort() {
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        for (int text = 0; text < 30; text++) {
            before.put("text" + text, "a b\tc ".repeat(2000)).set("list" + text, Json.written(range(0)));
            after.put("text" + text, "d\te f\t".repeat(2000)).set("list" + text, Json.written(range(1000)));
        }
        Effort effort = new Effort();

        assertThat(Differences.between(before, after, effort)).hasSize(30 + 30 * 2000);
        assertThat(effort.spent()).isBetween(Effort.IN_ALL - Effort.AT_ONCE, Effort.IN_ALL);
    }

    private static int[] range(int from) {
        return IntStream.range(from, from + 1000).toArray();
    }

    @Example
    void what_is_gone_is_pointed_at_where_it_was_however_deep() {
        assertDiffer(
                "{'a':['b',['x']]}",
                "{'a':['n','b',[]]}",
                "[{'pointer':'/a/0','after':'n'},{'pointer':'/a/1/0','before':'x'}]");
    }

    @Property
    void nothing_differs_from_itself(@ForAll("documents") JsonNode document) {
        assertThat(Differences.between(document, document.deepCopy())).isEmpty();
    }

    @Property
    void something_differs_unless_both_mean_the_same(
            @ForAll("documents") JsonNode before, @ForAll("documents") JsonNode after) {
        assertThat(Differences.between(before, after).isEmpty()).isEqualTo(Values.same(before, after));
    }

    @Property
    void every_change_points_at_what_it_tells(
            @ForAll("documents") JsonNode before, @ForAll("documents") JsonNode after) {
        for (Change change : Differences.between(before, after)) {
            if (change.after() != null) {
                assertThat(after.at(change.pointer())).isEqualTo(change.after());
            } else if (change.words() != null) {
                assertThat(after.at(change.pointer()).textValue()).isEqualTo(WordingTest.after(change.words()));
            } else {
                assertThat(before.at(change.pointer())).isEqualTo(change.before());
            }
        }
    }

    /** Lists of lists can be laid beside each other in several ways that are equally good, and each way may take another. */
    @Property
    void what_came_one_way_went_the_other(@ForAll("documents") JsonNode before, @ForAll("documents") JsonNode after) {
        List<Change> there = Differences.between(before, after);
        List<Change> back = Differences.between(after, before);
        if (hasOneWay(before) && hasOneWay(after)) {
            assertThat(there).hasSameSizeAs(back);
        } else {
            assertThat(there.isEmpty()).isEqualTo(back.isEmpty());
        }
    }

    private static boolean hasOneWay(JsonNode node) {
        for (JsonNode child : node) {
            if (node.isArray() && child.isContainerNode() || !hasOneWay(child)) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return Json.documents();
    }

    private static void assertDiffer(String before, String after, String changes) {
        assertThat(Json.written(Differences.between(Json.of(before), Json.of(after))))
                .isEqualTo(Json.of(changes));
    }
}

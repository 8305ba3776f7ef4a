package no.innhold.publishing.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;

class MergePatchTest {

    /** RFC 7396, appendix A: original, patch, result. */
    private static final String[][] VECTORS = {
        {"{'a':'b'}", "{'a':'c'}", "{'a':'c'}"},
        {"{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}"},
        {"{'a':'b'}", "{'a':null}", "{}"},
        {"{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}"},
        {"{'a':['b']}", "{'a':'c'}", "{'a':'c'}"},
        {"{'a':'c'}", "{'a':['b']}", "{'a':['b']}"},
        {"{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}"},
        {"{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}"},
        {"{'e':null}", "{'a':1}", "{'e':null,'a':1}"},
        {"[1,2]", "{'a':'b','c':null}", "{'a':'b'}"},
        {"{}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}"},
    };

    /** The rest of the appendix, which replaces whole documents. */
    private static final String[][] REFUSED = {
        {"['a','b']", "['c','d']"}, {"{'a':'b'}", "['c']"}, {"{'a':'foo'}", "null"}, {"{'a':'foo'}", "'bar'"},
    };

    @Example
    void the_examples_of_the_rfc_hold() {
        for (String[] vector : VECTORS) {
            assertThat(MergePatch.apply(Json.of(vector[0]), Json.of(vector[1])))
                    .as("%s with %s", vector[0], vector[1])
                    .isEqualTo(Json.of(vector[2]));
        }
    }

    @Example
    void a_patch_that_is_no_object_is_malformed() {
        for (String[] vector : REFUSED) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class, () -> MergePatch.apply(Json.of(vector[0]), Json.of(vector[1])));
            assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(refused.errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEmpty();
                assertThat(error.code()).isEqualTo("wrong-type");
            });
        }
    }

    @Example
    void fields_keep_their_places_and_new_ones_come_last() {
        ObjectNode merged = MergePatch.apply(Json.of("{'a':1,'b':2,'c':3}"), Json.of("{'x':9,'c':0,'a':null,'b':5}"));

        assertThat(merged).hasToString("{\"b\":5,\"c\":0,\"x\":9}");
    }

    @Example
    void the_result_is_a_document_of_its_own() {
        JsonNode target = Json.of("{'a':{'b':1},'l':[{}]}");
        JsonNode patch = Json.of("{'c':{'d':1},'m':[{}]}");
        ObjectNode merged = MergePatch.apply(target, patch);
        for (String object : new String[] {"/a", "/c", "/l/0", "/m/0"}) {
            ((ObjectNode) merged.at(object)).put("changed", true);
        }

        assertThat(target).isEqualTo(Json.of("{'a':{'b':1},'l':[{}]}"));
        assertThat(patch).isEqualTo(Json.of("{'c':{'d':1},'m':[{}]}"));
    }

    @Property
    void neither_target_nor_patch_is_changed_and_twice_is_once(
            @ForAll("documents") JsonNode target, @ForAll("documents") JsonNode patch) {
        JsonNode before = target.deepCopy();
        JsonNode asSent = patch.deepCopy();
        ObjectNode once = MergePatch.apply(target, patch);

        assertThat(target).isEqualTo(before);
        assertThat(patch).isEqualTo(asSent);
        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void an_empty_patch_changes_nothing(@ForAll("documents") JsonNode target) {
        assertThat(MergePatch.apply(target, Json.of("{}"))).isEqualTo(target);
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return Json.documents();
    }
}

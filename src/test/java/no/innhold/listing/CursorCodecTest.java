package no.innhold.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.innhold.content.LocaleChain;
import no.innhold.platform.problem.ProblemException;

class CursorCodecTest {

    private static final CursorCodec CODEC = new CursorCodec(new byte[32]);
    private static final Cursor ONE = new Cursor(
            "news\ncategory=event\n-publishedAt",
            new LocaleChain(List.of("nb", "nn", "en")),
            false,
            true,
            List.of("1577836800000", "01a2074b-8dee-7747-8613-ad49c1d25360"));

    @Property
    void what_was_written_is_read(@ForAll("cursors") Cursor cursor) {
        String text = CODEC.write(cursor);

        assertThat(text).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(PageParameters.LONGEST_CURSOR);
        assertThat(CODEC.read(text, cursor.list())).isEqualTo(cursor);
    }

    @Example
    void the_format_is_what_links_out_there_have() {
        assertThat(CODEC.write(ONE))
                .isEqualTo(
                        "AQJlnmiuL1nFmVWF6n_Twab1AAhuYixubixlbgIADTE1Nzc4MzY4MDAwMDAAJDAxYTIwNzRiLThkZWUtNzc0Ny04NjEzLWFkNDljMWQyNTM2MGWKNH41p5FesUhmb3P_bVE");
    }

    @Example
    void no_changed_bit_is_accepted() {
        byte[] bytes = Base64.getUrlDecoder().decode(CODEC.write(ONE));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Example
    void no_other_spelling_of_the_same_bytes_is_accepted() {
        String text = CODEC.write(ONE);
        for (int i = 0; i < text.length(); i++) {
            for (char other : "AZaz09-_+/= ".toCharArray()) {
                if (text.charAt(i) != other) {
                    assertRefused(text.substring(0, i) + other + text.substring(i + 1));
                }
            }
        }
    }

    @Example
    void no_part_of_one_and_nothing_beside_one_is_accepted() {
        String text = CODEC.write(ONE);
        for (int length = 0; length < text.length(); length++) {
            assertRefused(text.substring(0, length));
            assertRefused(text.substring(text.length() - length));
        }
        assertRefused(text + "A");
        assertRefused(text + "==");
        assertRefused(text + text);
    }

    @Example
    void another_key_or_another_list_makes_another_cursor() {
        byte[] key = new byte[32];
        key[0] = 1;
        assertThatThrownBy(() -> new CursorCodec(key).read(CODEC.write(ONE), ONE.list()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> CODEC.read(CODEC.write(ONE), ONE.list() + " ")).isInstanceOf(ProblemException.class);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> CODEC.read(text, ONE.list())).isInstanceOf(ProblemException.class);
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<String> title =
                Arbitraries.strings().excludeChars('\u0000').ofMinLength(1).ofMaxLength(200);
        return Combinators.combine(
                        Arbitraries.strings().ofMaxLength(300),
                        Arbitraries.of("nb", "nn", "en", "se")
                                .list()
                                .uniqueElements()
                                .ofMinSize(1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        title.list().ofMinSize(1).ofMaxSize(2))
                .as((list, chain, backward, inclusive, position) ->
                        new Cursor(list, new LocaleChain(chain), backward, inclusive, position));
    }
}

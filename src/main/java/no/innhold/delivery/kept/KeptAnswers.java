package no.innhold.delivery.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;
import no.innhold.listing.Cursor;
import no.innhold.listing.CursorCodec;
import no.innhold.listing.ListPage;
import no.innhold.listing.Page;
import no.innhold.listing.PageLinks;
import no.innhold.listing.PageParameters;
import no.innhold.platform.token.SigningKey;
import org.jspecify.annotations.Nullable;

/** Answers made of kept copies: the same bytes as from the database, for items and for lists without filters. */
@Singleton
public class KeptAnswers {

    private static final Set<String> OF_A_LIST = Set.of("limit", "cursor", "locale");
    private static final Set<String> OF_AN_ITEM = Set.of("locale");

    private final Keepsake keepsake;
    private final SigningKey signingKey;
    private final ObjectMapper json;

    KeptAnswers(Keepsake keepsake, SigningKey signingKey, ObjectMapper json) {
        this.keepsake = keepsake;
        this.signingKey = signingKey;
        this.json = json;
    }

    /**
     * A page of a list.
     *
     * @param type a content type or vocabulary, in its wire form
     * @param list what its cursors belong to
     * @param shown the types that the answer shows
     */
    public Optional<Answer> list(
            String type,
            String list,
            Arguments arguments,
            Reading reading,
            @Nullable Cursor cursor,
            PageLinks links,
            Collection<String> shown) {
        if (!isKept(arguments, OF_A_LIST, reading)) {
            return Optional.empty();
        }
        int limit = arguments.whole("limit", PageParameters.DEFAULT_LIMIT);
        return keepsake.page(type, reading.chain().wish(), cursor, limit + 1, shown)
                .map(kept -> page(type, list, kept, limit, arguments, reading, cursor, links));
    }

    /** One item, by the last segment of its path. */
    public Optional<Answer> item(
            String type, String slugOrId, Arguments arguments, Reading reading, Collection<String> shown) {
        if (!isKept(arguments, OF_AN_ITEM, reading)) {
            return Optional.empty();
        }
        return keepsake.item(type, reading.chain().wish(), slugOrId, shown).map(kept -> {
            Copy copy = kept.copies().get(0);
            return Answer.of(
                    copy.detail(),
                    Set.of(copy.locale()),
                    kept.standing(),
                    List.of(type, copy.id().toString()),
                    List.of(),
                    arguments.one("locale").isPresent());
        });
    }

    private Answer page(
            String type,
            String list,
            KeptCopies kept,
            int limit,
            Arguments arguments,
            Reading reading,
            @Nullable Cursor cursor,
            PageLinks links) {
        ListPage<Copy> page = ListPage.of(kept.copies(), limit, cursor);
        CursorCodec codec = new CursorCodec(signingKey.secret());
        String next = page.next(list, reading.chain(), Copy::position)
                .map(codec::write)
                .map(links::to)
                .orElse(null);
        String prev = page.prev(list, reading.chain(), Copy::position)
                .map(codec::write)
                .map(links::to)
                .orElse(null);
        return Answer.of(
                body(page.rows(), new Page(limit, kept.total(), next, prev)),
                page.rows().stream().map(Copy::locale).collect(Collectors.toSet()),
                kept.standing(),
                List.of(type),
                PageLinks.headers(next, prev),
                arguments.one("locale").isPresent());
    }

    private byte[] body(List<Copy> copies, Page page) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("{\"items\":["));
        String separator = "";
        for (Copy copy : copies) {
            body.writeBytes(ascii(separator));
            body.writeBytes(copy.summary());
            separator = ",";
        }
        body.writeBytes(ascii("],\"page\":"));
        try {
            body.writeBytes(json.writeValueAsBytes(page));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page that cannot be written", e);
        }
        body.writeBytes(ascii("}"));
        return body.toByteArray();
    }

    private static boolean isKept(Arguments arguments, Set<String> known, Reading reading) {
        return reading.plain()
                && !reading.isPrivate()
                && known.containsAll(arguments.canonical().keySet());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

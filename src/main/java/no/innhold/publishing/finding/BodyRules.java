package no.innhold.publishing.finding;

import java.util.List;
import no.innhold.content.richtext.Block;
import no.innhold.content.richtext.Inline;
import no.innhold.content.richtext.Located;
import no.innhold.content.richtext.RichText;
import no.innhold.content.value.ImageRef;
import no.innhold.content.value.Lix;
import no.innhold.platform.problem.Message;
import org.jspecify.annotations.Nullable;

/** Headings, tables, images and readability. */
final class BodyRules {

    private static final String BODY = "/body";

    /** The title of the item is the heading above those of the body. */
    private static final int TITLE_LEVEL = 1;

    private BodyRules() {}

    static void check(RichText body, FindingCollector findings) {
        checkHeadings(body.headings(), findings);
        body.tables().stream()
                .filter(table -> table.node().header().stream().allMatch(cell -> isEmpty(cell)))
                .forEach(table -> findings.add(Finding.error(
                                FindingCode.TABLE_WITHOUT_HEADER,
                                BODY,
                                Message.of("finding.table-without-header"),
                                Message.of("finding.table-without-header.hint"))
                        .at(table)));
        body.images().stream()
                .filter(image -> !LinkText.hasWords(image.node().alt()))
                .forEach(image -> findings.add(Finding.error(
                                FindingCode.MISSING_ALT,
                                BODY,
                                Message.of("finding.missing-alt"),
                                Message.of("finding.missing-alt.body-hint"))
                        .at(image)));
        body.images().stream()
                .filter(image -> image.node().media() != null)
                .forEach(image -> findings.add(noFile(BODY).at(image)));
        checkReadability(body, findings);
    }

    /** There are no files yet that a reference could name: readers would get a broken image. */
    private static Finding noFile(String pointer) {
        return Finding.warning(
                FindingCode.REFERENCE_NOT_PUBLIC,
                pointer,
                Message.of("finding.no-file"),
                Message.of("finding.no-file.hint"));
    }

    /**
     * The hero image. One in the body cannot be marked as decorative: Markdown has no way to say it, so there an empty
     * description is a missing one.
     */
    static void check(@Nullable ImageRef image, FindingCollector findings) {
        if (image != null && image.media() != null) {
            findings.add(noFile("/image/media"));
        }
        if (image != null && !image.decorative() && !LinkText.hasWords(image.alt())) {
            findings.add(Finding.error(
                    FindingCode.MISSING_ALT,
                    "/image",
                    Message.of("finding.missing-alt"),
                    Message.of("finding.missing-alt.hint")));
        }
    }

    /** Levels are those that are served: a first level of the Markdown is a second one. */
    private static void checkHeadings(List<Located<Block.Heading>> headings, FindingCollector findings) {
        int above = TITLE_LEVEL;
        for (Located<Block.Heading> heading : headings) {
            int level = heading.node().level();
            String text = Inline.textOf(heading.node().content());
            if (isEmpty(heading.node().content())) {
                findings.add(Finding.error(
                                FindingCode.EMPTY_HEADING,
                                BODY,
                                Message.of("finding.empty-heading"),
                                Message.of("finding.empty-heading.hint"))
                        .at(heading));
            }
            if (level > above + 1) {
                findings.add(Finding.warning(
                                FindingCode.HEADING_JUMP,
                                BODY,
                                Message.of("finding.heading-jump", Quote.of(text), level, above),
                                Message.of("finding.heading-jump.hint", above + 1))
                        .at(heading));
            }
            above = level;
        }
    }

    private static void checkReadability(RichText body, FindingCollector findings) {
        Lix lix = Lix.of(body.proseBlocks());
        if (lix.hardToRead()) {
            findings.add(Finding.warning(
                            FindingCode.HARD_TO_READ,
                            BODY,
                            Message.of("finding.hard-to-read", lix.value(), Lix.HARD),
                            Message.of("finding.hard-to-read.hint"))
                    .measured(lix.value()));
        }
    }

    private static boolean isEmpty(List<Inline> content) {
        return Inline.textOf(content).isBlank();
    }
}

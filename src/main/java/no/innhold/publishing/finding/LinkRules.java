package no.innhold.publishing.finding;

import java.util.List;
import no.innhold.content.richtext.Inline;
import no.innhold.content.richtext.Located;
import no.innhold.content.richtext.Passage;
import no.innhold.content.richtext.RichText;
import no.innhold.content.richtext.SourceLines;
import no.innhold.content.value.Attachment;
import no.innhold.content.value.Link;
import no.innhold.platform.problem.Message;
import no.innhold.publishing.ContentInput;
import org.jspecify.annotations.Nullable;

/** Links must say where they go: {@code vague-link-text} and {@code bare-url-link}. */
final class LinkRules {

    /** How far behind the place that is known the words may stand. */
    private static final int REACH = 500;

    private LinkRules() {}

    /** In everything but the body. */
    static void check(ContentInput input, FindingCollector findings) {
        String summary = input.summary();
        if (summary != null) {
            LinkText.pressHere(summary).forEach(words -> findings.add(plain("/summary", words.group())));
        }
        List<Link> links = input.links();
        for (int i = 0; i < links.size(); i++) {
            checkTitle(links.get(i).title(), links.get(i).href(), "/links/" + i + "/title", findings);
        }
        List<Attachment> attachments = input.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            checkTitle(attachments.get(i).title(), attachments.get(i).href(), "/attachments/" + i + "/title", findings);
        }
    }

    static void check(RichText body, FindingCollector findings) {
        body.links().forEach(link -> check(link, findings));
        checkPlainText(body, findings);
    }

    private static void check(Located<Inline.Link> link, FindingCollector findings) {
        Finding finding =
                finding(Inline.textOf(link.node().content()), link.node().href(), "/body");
        if (finding != null) {
            findings.add(finding.at(link));
        }
    }

    private static void checkTitle(String title, @Nullable String href, String pointer, FindingCollector findings) {
        Finding finding = finding(title, href, pointer);
        if (finding != null) {
            findings.add(finding);
        }
    }

    private static @Nullable Finding finding(String text, @Nullable String href, String pointer) {
        if (LinkText.isAddress(text, href)) {
            return Finding.warning(
                    FindingCode.BARE_URL_LINK,
                    pointer,
                    Message.of("finding.bare-url-link", Quote.of(text)),
                    Message.of("finding.bare-url-link.hint"));
        }
        return LinkText.isVague(text)
                ? Finding.error(
                        FindingCode.VAGUE_LINK_TEXT,
                        pointer,
                        Message.of("finding.vague-link-text", Quote.of(text)),
                        Message.of("finding.vague-link-text.hint"))
                : null;
    }

    private static void checkPlainText(RichText body, FindingCollector findings) {
        SourceLines lines = null;
        int end = 0;
        for (Passage passage : body.passages()) {
            for (var words : LinkText.pressHere(passage.text())) {
                lines = lines == null ? body.lines() : lines;
                int place = place(body.markdown(), words.group(), Math.max(end, passage.indexOf(words.start())));
                end = place + 1;
                findings.add(plain("/body", words.group()).at(lines.locate(words, place)));
            }
        }
    }

    private static int place(String source, String words, int from) {
        String first = words.substring(
                0, words.length() - words.replaceFirst("^\\p{L}+", "").length());
        int limit = Math.min(source.length() - first.length(), from + REACH);
        for (int index = from; index <= limit; index++) {
            if (source.regionMatches(true, index, first, 0, first.length())) {
                return index;
            }
        }
        return Math.min(from, source.length());
    }

    private static Finding plain(String pointer, String words) {
        return Finding.warning(
                FindingCode.VAGUE_LINK_TEXT,
                pointer,
                Message.of("finding.vague-link-text.plain", Quote.of(words)),
                Message.of("finding.vague-link-text.plain.hint"));
    }
}

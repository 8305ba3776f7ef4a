package no.innhold.publishing.finding;

import no.innhold.content.richtext.Located;
import no.innhold.content.richtext.RichText;
import no.innhold.content.richtext.Unusable;
import no.innhold.platform.problem.Message;

/** Nothing that an editor wrote disappears without a word: links and images whose address cannot be used. */
final class AddressRules {

    private AddressRules() {}

    static void check(RichText body, FindingCollector findings) {
        body.unusable().forEach(place -> findings.add(finding(place).at(place)));
    }

    private static Finding finding(Located<Unusable> place) {
        String key = place.node().image() ? "finding.unusable-image" : "finding.unusable-link";
        return Finding.warning(
                FindingCode.REFERENCE_NOT_PUBLIC,
                "/body",
                Message.of(key, Quote.of(place.node().address())),
                Message.of(key + ".hint"));
    }
}

package no.innhold.publishing.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import no.innhold.content.richtext.RichText;
import no.innhold.platform.token.Fingerprint;

/**
 * What the body alone tells, whatever the time and the other texts. It is judged once and remembered for a while: the
 * same body is saved, read back, previewed and published one after the other.
 */
@Singleton
class BodyFindings {

    private static final int MOST_FINDINGS = 50_000;

    /** An editor goes on working; what is erased meanwhile does not stay here. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** By the fingerprint of the body: the text itself is not kept. */
    private final Cache<ByteBuffer, List<Finding>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_FINDINGS)
            .<ByteBuffer, List<Finding>>weigher((body, findings) -> 1 + findings.size())
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param markdown the body as the editor wrote it */
    List<Finding> of(String markdown) {
        return remembered.get(ByteBuffer.wrap(Fingerprint.of(markdown)), body -> judge(markdown));
    }

    /** Begins to judge a body on another thread, so that the answer need not wait for all of it later. */
    void begin(String markdown) {
        Infrastructure.getDefaultExecutor().execute(() -> of(markdown));
    }

    private static List<Finding> judge(String markdown) {
        RichText body = RichText.parse(markdown);
        FindingCollector findings = new FindingCollector();
        BodyRules.check(body, findings);
        LinkRules.check(body, findings);
        AddressRules.check(body, findings);
        IdentityNumbers.check(body, findings);
        return List.copyOf(findings.all());
    }
}

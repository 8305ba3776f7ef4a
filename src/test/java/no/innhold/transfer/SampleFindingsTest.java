package no.innhold.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.content.ContentType;
import no.innhold.publishing.finding.Finding;
import no.innhold.publishing.finding.FindingCode;
import no.innhold.publishing.finding.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample content shows how it is done. */
@QuarkusTest
class SampleFindingsTest {

    /** What the pages do not tell stays absent, and the names of some things are long words. */
    private static final Set<FindingCode> BY_NATURE =
            Set.of(FindingCode.MISSING_SUMMARY, FindingCode.MISSING_DATE, FindingCode.HARD_TO_READ);

    @Inject
    Review review;

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void nothing_stands_in_the_way_of_publishing_the_sample_content(ContentType type) {
        List<SampleFile> files = new SampleFiles("nb").ofProgram(type.collection());

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            List<Finding> findings = review.of(type, file.content().toString(), others(file, files), Set.of());
            assertThat(findings).noneMatch(Finding::isError);
            assertThat(Review.lines(findings.stream()
                            .filter(finding -> !BY_NATURE.contains(finding.code()))
                            .toList()))
                    .isEmpty();
        });
    }

    private static Map<String, String> others(SampleFile file, List<SampleFile> files) {
        return files.stream()
                .filter(other ->
                        other.slug().equals(file.slug()) && !other.locale().equals(file.locale()))
                .collect(Collectors.toMap(
                        SampleFile::locale, other -> other.content().toString()));
    }
}

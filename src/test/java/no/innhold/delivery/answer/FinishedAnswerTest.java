package no.innhold.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.innhold.content.epoch.Standing;
import org.junit.jupiter.api.Test;

class FinishedAnswerTest {

    @Test
    void what_its_bytes_were_made_of_is_not_kept() {
        Answer answer =
                Answer.of(List.of("large"), Set.of("nb"), Standing.OF_NOTHING, List.of("news"), List.of("</x>"), true);

        Answer kept = FinishedAnswer.of(answer, new byte[] {1}).answer();

        assertThat(kept)
                .isEqualTo(new Answer(
                        "", Set.of("nb"), Standing.OF_NOTHING, List.of("news"), List.of("</x>"), true, null));
    }
}

package no.innhold.publishing.view;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.publishing.finding.FindingDetail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with the newest edition or could be better. */
@Schema(name = "Findings", description = "What is wrong with the newest edition or could be better.")
public record FindingsDetail(@NotNull List<FindingDetail> findings) {}

package no.innhold.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.innhold.bench.report.Result.CaseResult;
import no.innhold.bench.report.Result.LoadResult;
import no.innhold.bench.report.Result.ServerCost;
import no.innhold.bench.report.Result.ServerResult;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void medians_ratios_and_memory_are_told() {
        assertThat(Report.of(result(true, List.of())))
                .contains("| item | 5031 | 16 | service | 1235 | 0.50 | 49.03 |\n")
                .contains("| case | connections | service/nginx | service/vertx | uncached/nginx |")
                .contains("| item | 16 | 0.512 | | | | | | |\n")
                .contains("| service | 2900 | 250 | 300 |\n")
                .doesNotContain("nvalid");
    }

    @Test
    void a_case_that_counts_for_nothing_says_so() {
        assertThat(Report.of(result(false, List.of("Non-2xx or 3xx responses: 3"))))
                .contains("| item (invalid) | 16 |")
                .contains("INVALID: item, 16 connections, service: Non-2xx or 3xx responses: 3");
    }

    private static Result result(boolean valid, List<String> errors) {
        ServerResult service = new ServerResult(1234.6, 502, 49_030, 6096.9, List.of(1234.56), errors);
        LoadResult load = new LoadResult(16, Map.of("service", service), Map.of("service/nginx", 0.512));
        return new Result(
                "2026-01-01",
                "",
                new Machine(2, "", 1024, "", "17"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("service", new ServerCost(2900, 256_000, 307_200)),
                List.of(new CaseResult("item", "", "/", Map.of(), 200, 5031, valid, List.of(load))));
    }
}

package no.innhold.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a list stands. */
@Schema(
        name = "ListPage",
        description = "Where the list stands.",
        requiredProperties = {"limit", "total", "next", "prev"})
public record Page(
        @Schema(description = "How many items a page holds at most.", examples = "20")
        int limit,

        @Schema(description = "How many items match in all.", examples = "12")
        long total,

        @Schema(description = "Path of the next page, null on the last one.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String next,

        @Schema(description = "Path of the page before, null on the first one.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String prev) {}

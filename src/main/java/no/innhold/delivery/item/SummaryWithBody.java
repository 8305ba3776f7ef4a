package no.innhold.delivery.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.body.Body;
import org.jspecify.annotations.Nullable;

/** The list form of an item with its text, for lists that are asked for {@code body}. */
public record SummaryWithBody(
        @JsonUnwrapped ContentLink summary, @Nullable Body body) {}

package no.innhold.content.epoch;

import java.time.Instant;

/** How often a type has changed in public, and when it last did. */
public record Epoch(long number, Instant advancedAt) {}

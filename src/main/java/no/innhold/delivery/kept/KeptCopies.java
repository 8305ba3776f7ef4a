package no.innhold.delivery.kept;

import java.util.List;
import no.innhold.content.epoch.Standing;

/**
 * What was kept of a list or item.
 *
 * @param copies those asked for, in the order of the list
 * @param total how many the list has in all
 * @param standing of the types that an answer shows, as it was when they were made
 */
public record KeptCopies(List<Copy> copies, long total, Standing standing) {}

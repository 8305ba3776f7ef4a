package no.innhold.events.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.innhold.events.ChangeItems;
import no.innhold.events.ChangeRow;
import no.innhold.events.LogEntry;
import no.innhold.listing.Arguments;

/** What somebody wants to hear of, and how much of it. */
final class Selection {

    private final List<String> types;
    private final List<String> locales;
    private final boolean expanded;
    private final ChangeItems items;
    private final Clock clock;

    /** @param arguments as {@link no.innhold.events.Changes#following()} describes them */
    Selection(Arguments arguments, ChangeItems items, Clock clock) {
        types = arguments.all("type");
        locales = arguments.all("locale");
        expanded = arguments.one("expand").isPresent();
        this.items = items;
        this.clock = clock;
    }

    /** The rows that are wanted, in their order, as they are sent. */
    List<ChangeRow> of(List<LogEntry> entries) {
        List<LogEntry> wanted = entries.stream().filter(this::wants).toList();
        if (!expanded || wanted.isEmpty()) {
            return wanted.stream().map(ChangeRow::of).toList();
        }
        Instant written = wanted.get(wanted.size() - 1).at();
        Instant now = clock.instant();
        return items.expand(wanted, now.isAfter(written) ? now : written);
    }

    private boolean wants(LogEntry entry) {
        return (types.isEmpty() || types.contains(entry.type()))
                && (locales.isEmpty() || entry.locale() == null || locales.contains(entry.locale()));
    }
}

package no.innhold.delivery.reading;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.innhold.content.LocaleChain;
import no.innhold.content.epoch.Standing;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/**
 * One look at the public content: in which locales, and at which instant.
 *
 * <p>Every query of delivery starts from {@code Served} and carries {@link #live}; that is what keeps drafts out.
 * Without an instant it is the database's own time at the start of the transaction, so that nodes with a skewed clock
 * show the same.
 *
 * @param plain whether {@code served} holds the chain ready made under its first locale
 * @param at the instant looked at, absent for now
 * @param standing how far the content had come before the first query, absent when nobody has asked
 */
public record Reading(
        LocaleChain chain,
        boolean plain,
        @Nullable Instant at,
        @Nullable Standing standing) {

    public Reading(LocaleChain chain, boolean plain, @Nullable Instant at) {
        this(chain, plain, at, null);
    }

    /** The same reading of the present, in an answer that begins now; one of another time is not changed. */
    public Reading during(Standing begun) {
        return at == null ? new Reading(chain, plain, null, begun) : this;
    }

    // the transaction's time: every statement of one answer sees the same instant
    private static final String NOW = "cast(transaction_timestamp() as Instant)";

    /** HQL that holds for the rows of a {@code Served} alias that answer this reading. */
    public String live(String alias) {
        return wished(alias) + " and " + inForce(alias);
    }

    /** Binds what {@link #live} left open. */
    public void bind(CommonQueryContract query) {
        Instant instant = given();
        if (instant != null) {
            query.setParameter("at", instant);
        }
    }

    /** Whether it looks at another time than the present, which is not for everybody. */
    public boolean isPrivate() {
        return at != null;
    }

    /** HQL for the instant looked at. */
    public String instant() {
        return given() == null ? NOW : ":at";
    }

    private @Nullable Instant given() {
        return at != null || standing == null ? at : standing.present();
    }

    /** HQL that holds for the rows in force, whatever wish they answer. */
    public String inForce(String alias) {
        String interval = alias + ".liveFrom <= " + instant() + " and (" + alias + ".liveUntil is null or " + alias
                + ".liveUntil > " + instant() + ")";
        // what is past now may have been live then, so the hint serves only the present
        return at == null ? alias + ".past = false and " + interval : interval;
    }

    private String wished(String alias) {
        if (plain) {
            return alias + ".wish = '" + chain.wish() + "'";
        }
        String better = alias + "Better";
        return "%1$s.wish in (%3$s) and %1$s.locale = %1$s.wish and not exists (select 1 from Served %2$s"
                        .formatted(alias, better, literals())
                + " where %2$s.documentId = %1$s.documentId and %2$s.locale = %2$s.wish and %4$s and %3$s)"
                        .formatted(alias, better, ranksBefore(better, alias), inForce(better));
    }

    // A locale tag is checked when the configuration is read, so it may stand in the text: a partial index needs it
    // there.
    private String literals() {
        return chain.locales().stream().map(l -> "'" + l + "'").collect(Collectors.joining(", "));
    }

    private String ranksBefore(String better, String alias) {
        List<String> locales = chain.locales();
        return IntStream.range(1, locales.size())
                .mapToObj(i -> "(%s.wish = '%s' and %s.wish in (%s))"
                        .formatted(
                                alias,
                                locales.get(i),
                                better,
                                locales.subList(0, i).stream()
                                        .map(l -> "'" + l + "'")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}

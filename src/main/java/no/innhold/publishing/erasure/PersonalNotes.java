package no.innhold.publishing.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.content.Document;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;

/** Takes a person out of what stands beside editions: notes to readers, names of releases, who made what. */
@ApplicationScoped
class PersonalNotes {

    record Column(String table, String name) {}

    /** An address: with a part left out it leads nowhere, and the text is gone instead. */
    private static final Column REDIRECTS = new Column("ending", "redirect_to");

    private static final List<Column> OF_DOCUMENTS =
            List.of(new Column("live_period", "change_note"), new Column("ending", "explanation"), REDIRECTS);
    private static final List<Column> TEXTS = List.of(
            new Column("live_period", "change_note"),
            new Column("ending", "explanation"),
            new Column("release", "name"),
            new Column("webhook", "description"));
    private static final List<Column> ACTORS = List.of(
            new Column("document", "created_by"),
            new Column("release", "created_by"),
            new Column("api_key", "created_by"),
            new Column("webhook", "created_by"),
            new Column("search_synonyms", "saved_by"),
            new Column("erasure", "erased_by"));

    private final Session session;

    PersonalNotes(Session session) {
        this.session = session;
    }

    /** All columns that are read here. */
    static List<Column> columns() {
        return Stream.of(List.of(REDIRECTS), TEXTS, ACTORS)
                .flatMap(List::stream)
                .toList();
    }

    /** Documents whose notes name the person, or that the person made. */
    List<UUID> documents(Person person) {
        List<UUID> found = new ArrayList<>();
        for (Column column : OF_DOCUMENTS) {
            for (String text : mentions(column, person)) {
                found.addAll(Scalars.query(
                                session,
                                "select document_id from %s where %s = :text".formatted(column.table(), column.name()),
                                UUID.class)
                        .setParameter("text", text)
                        .getResultList());
            }
        }
        for (String caller : callers(ACTORS.get(0), person)) {
            found.addAll(Scalars.query(session, "select id from document where created_by = :caller", UUID.class)
                    .setParameter("caller", caller)
                    .getResultList());
        }
        return found;
    }

    void rewrite(Person person) {
        for (Column column : TEXTS) {
            mentions(column, person).forEach(text -> replace(column, text, person.leftOutOf(text)));
        }
        for (String address : mentions(REDIRECTS, person)) {
            session.createNativeMutationQuery(
                            "update ending set kind = 'gone', redirect_to = null where redirect_to = :address")
                    .setParameter("address", address)
                    .executeUpdate();
        }
        for (Column column : ACTORS) {
            callers(column, person).forEach(caller -> replace(column, caller, Document.ERASED));
        }
    }

    /** What only spares others a question, and may hold anything, is dropped. */
    void forget(Person person) {
        PersonalSearch search = new PersonalSearch(person);
        search.bind(session.createNativeMutationQuery(
                        "delete from vocabulary_version where " + search.condition("cast(content as text)")))
                .executeUpdate();
    }

    private List<String> mentions(Column column, Person person) {
        PersonalSearch search = new PersonalSearch(person);
        String sql = "select distinct %1$s from %2$s where %1$s is not null and %3$s"
                .formatted(column.name(), column.table(), search.condition(column.name()));
        return search.bind(Scalars.query(session, sql, String.class))
                .getResultStream()
                .filter(text -> column.equals(REDIRECTS) ? person.isInAddress(text) : person.isMentionedIn(text))
                .toList();
    }

    private List<String> callers(Column column, Person person) {
        return Scalars.query(
                        session,
                        "select distinct %1$s from %2$s where %1$s like 'user%%'"
                                .formatted(column.name(), column.table()),
                        String.class)
                .getResultStream()
                .filter(person::isActor)
                .toList();
    }

    private void replace(Column column, String before, String after) {
        session.createNativeMutationQuery(
                        "update %1$s set %2$s = :after where %2$s = :before".formatted(column.table(), column.name()))
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate();
    }
}

package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.listing.Parameter.Form;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The audit log, as administrators read it. */
@ApplicationScoped
class AuditTrail implements NewestFirst<AuditEntry> {

    private static final List<Parameter> FILTERS = List.of(
            Parameter.openOnce("document", "Entries about this document.", "0198c0de-0000-7000-8000-000000000000"),
            Parameter.openOnce("actor", "Entries about one caller.", "key:admin"),
            Parameter.openOnce("action", "Entries of one kind.", "publish"),
            new Parameter(
                    "outcome", new Form.OneOf(List.of("done", "denied")), false, true, "What became of it.", "denied"),
            new Parameter(
                    "from",
                    new Form.From(),
                    false,
                    true,
                    "Entries at or after the beginning of this partial date or instant (Europe/Oslo).",
                    null),
            new Parameter(
                    "to",
                    new Form.To(),
                    false,
                    true,
                    "Entries at or before the end of this partial date or instant (Europe/Oslo).",
                    null));

    private final Session session;

    AuditTrail(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Parameter> filters() {
        return FILTERS;
    }

    @Override
    public List<String> position(AuditEntry entry) {
        return List.of(Long.toString(entry.sequence()));
    }

    @Override
    public long count(Arguments arguments) {
        Map<String, Object> values = values(arguments);
        NativeQuery<Long> query =
                Scalars.query(session, "select count(*) from audit_entry" + where(values, ""), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Override
    public List<AuditEntry> read(Arguments arguments, String comparison, List<String> place, String order, int limit) {
        Map<String, Object> values = values(arguments);
        String beyond = place.isEmpty() ? "" : "sequence " + comparison + " :place";
        NativeQuery<AuditRow> query = session.createNativeQuery(
                AuditRow.SELECT + where(values, beyond) + " order by sequence " + order + " limit :limit",
                AuditRow.class);
        values.forEach(query::setParameter);
        if (!place.isEmpty()) {
            query.setParameter("place", Long.valueOf(place.get(0)));
        }
        return query.setParameter("limit", limit)
                .getResultStream()
                .map(AuditRow::entry)
                .toList();
    }

    private static Map<String, Object> values(Arguments arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        arguments.one("document").ifPresent(text -> values.put("document", id(text)));
        arguments.one("actor").ifPresent(text -> values.put("actor", text));
        arguments.one("action").ifPresent(text -> values.put("action", text));
        arguments.one("outcome").ifPresent(text -> values.put("outcome", text));
        arguments.from("from").ifPresent(instant -> values.put("from", instant));
        arguments.to("to").ifPresent(instant -> values.put("to", instant));
        return values;
    }

    /** Only what was asked for, so that an index can be used. */
    private static String where(Map<String, Object> values, String beyond) {
        List<String> conditions = new ArrayList<>();
        for (String name : values.keySet()) {
            conditions.add(
                    switch (name) {
                        case "document" -> "document_id = :document";
                        case "from" -> "at >= :from";
                        case "to" -> "at < :to";
                        default -> name + " = :" + name;
                    });
        }
        if (!beyond.isEmpty()) {
            conditions.add(beyond);
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // told below, as other spellings of an id are
        }
        throw ProblemException.invalidParameter("document", "malformed", Message.of("document.not-an-id", text));
    }
}

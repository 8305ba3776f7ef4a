package no.innhold.publishing.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/** Which documents of a type an editor asks for. */
record EditedFilter(ContentType type, String locale, List<String> conditions, Map<String, Object> values) {

    static EditedFilter of(ContentType type, String locale) {
        return new EditedFilter(type, locale, new ArrayList<>(), new LinkedHashMap<>());
    }

    EditedFilter id(UUID id) {
        return with("d.id = :id", "id", id);
    }

    EditedFilter states(List<EditState> states) {
        // the trash is not part of the list unless it is asked for
        return states.isEmpty()
                ? with("d.trashed_at is null", null, null)
                : with(
                        "s.state in (:states)",
                        "states",
                        states.stream().map(EditState::wire).toList());
    }

    EditedFilter title(@Nullable String part) {
        return part == null
                ? this
                : with(
                        "e.title ilike :part escape '!'",
                        "part",
                        "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    EditedFilter owner(@Nullable String owner) {
        return owner == null ? this : with("d.created_by = :owner", "owner", owner);
    }

    String sql() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    void bindTo(CommonQueryContract query) {
        query.setParameter("type", type.wire()).setParameter("locale", locale);
        values.forEach((name, value) -> {
            if (value instanceof List<?> many) {
                query.setParameterList(name, many);
            } else {
                query.setParameter(name, value);
            }
        });
    }

    private EditedFilter with(String condition, @Nullable String name, @Nullable Object value) {
        conditions.add(condition);
        if (name != null && value != null) {
            values.put(name, value);
        }
        return this;
    }
}

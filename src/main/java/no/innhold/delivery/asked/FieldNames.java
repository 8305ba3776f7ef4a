package no.innhold.delivery.asked;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ContentRef;
import no.innhold.delivery.item.OrganisationLink;
import no.innhold.delivery.item.OrganisationRef;

/** The JSON keys of a record, two levels deep, as {@code fields} may name them. */
public final class FieldNames {

    private FieldNames() {}

    /** Key to the keys inside it, which are none for a plain value. */
    public static Map<String, Set<String>> of(Class<?> record) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.putAll(of(component.getType()));
            } else {
                names.put(component.getName(), inside(component.getGenericType()));
            }
        }
        return names;
    }

    private static Set<String> inside(Type type) {
        Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (element == ContentLink.class) {
            return new TreeSet<>(of(ContentRef.class).keySet());
        }
        if (element == OrganisationLink.class) {
            return new TreeSet<>(of(OrganisationRef.class).keySet());
        }
        if (element instanceof Class<?> record && record.isRecord()) {
            return new TreeSet<>(of(record).keySet());
        }
        return new TreeSet<>();
    }
}

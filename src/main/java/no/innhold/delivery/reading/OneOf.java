package no.innhold.delivery.reading;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.query.CommonQueryContract;

/**
 * HQL for a value that is one of many.
 *
 * <p>The many are one parameter, an array: for {@code in (…)} Hibernate translates the query anew at every call and the
 * database plans it for every number of values.
 */
public final class OneOf {

    private OneOf() {}

    /** @param parameter to be bound by {@link #bind} */
    public static String hql(String column, String parameter) {
        // a parameter that comes last could be many values, so Hibernate would not keep the plan
        return "cast(sql('(? = any(?)) = ?', %s, :%s, true) as Boolean) = true".formatted(column, parameter);
    }

    /** @param values identities, texts or whole numbers; none only of identities */
    public static void bind(CommonQueryContract query, String parameter, Collection<?> values) {
        Class<?> element =
                values.isEmpty() ? UUID.class : values.iterator().next().getClass();
        bind(query, parameter, values, element);
    }

    private static <T> void bind(CommonQueryContract query, String parameter, Collection<?> values, Class<T> element) {
        @SuppressWarnings("unchecked") // of a class's own array
        Class<T[]> array = (Class<T[]>) element.arrayType();
        query.setParameter(
                parameter, array.cast(values.toArray(n -> array.cast(Array.newInstance(element, n)))), array);
    }
}

package no.innhold.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Values that the service completes, such as the status of a session, are always there in an answer but need not be
 * sent: here only what validation asks for is required.
 */
final class SentRecords {

    private static final List<Class<? extends Annotation>> REQUIRED =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Map<String, Schema> schemas;
    private final Set<Class<?>> seen = new HashSet<>();

    private SentRecords(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void relax(Class<?> input, Map<String, Schema> schemas) {
        new SentRecords(schemas).walk(input);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
        }
        if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            relax(record);
            Arrays.stream(record.getRecordComponents()).forEach(component -> walk(component.getGenericType()));
        }
    }

    private void relax(Class<?> record) {
        Schema schema = schemas.get(Schemas.nameOf(record));
        if (schema == null || schema.getRequired() == null) {
            return;
        }
        schema.setRequired(Arrays.stream(record.getRecordComponents())
                .filter(component -> isRequired(record, component))
                .map(RecordComponent::getName)
                .filter(schema.getRequired()::contains)
                .toList());
    }

    private static boolean isRequired(Class<?> record, RecordComponent component) {
        return places(record, component).anyMatch(place -> REQUIRED.stream().anyMatch(place::isAnnotationPresent));
    }

    /** Constraints that can stand on types are kept on several places of a record. */
    private static Stream<AnnotatedElement> places(Class<?> record, RecordComponent component) {
        try {
            return Stream.of(component, component.getAccessor(), record.getDeclaredField(component.getName()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}

package no.innhold;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled classes of the project, read once for all rules. */
final class Code {

    static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes/no/innhold"));
    static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes/no/innhold"));

    private static final String ROOT = "no.innhold.";

    private Code() {}

    /** The room a class is in, for example {@code content} for one in {@code no.innhold.content.value}. */
    static String room(JavaClass type) {
        String inside =
                type.getPackageName().startsWith(ROOT) ? type.getPackageName().substring(ROOT.length()) : "";
        return inside.replaceFirst("\\..*", "");
    }

    /** The rooms that bring an entity of their own to what all content types and vocabularies share. */
    static Set<String> roomsWithEntity(Class<?> shared) {
        return MAIN.stream()
                .filter(type -> type.isAssignableTo(shared) && !type.isEquivalentTo(shared))
                .map(Code::room)
                .collect(Collectors.toSet());
    }
}

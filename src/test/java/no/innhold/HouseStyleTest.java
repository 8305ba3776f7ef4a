package no.innhold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** How the code is written, as far as classes can tell. */
class HouseStyleTest {

    private static final Pattern HOLLOW_NAME =
            Pattern.compile("(Base|Abstract)[A-Z].*|.*(Service|Manager|Helper|Utils?|Impl|DTO|Dto)");

    /** What may speak when there is no log: before the service starts, and after its log is closed. */
    private static final Set<String> OUTSIDE_THE_LOG =
            Set.of("no.innhold.Innhold", "no.innhold.platform.database.StopAtExit");

    private static final Set<Class<?>> INJECTING =
            Set.of(Inject.class, ConfigProperty.class, Context.class, PersistenceContext.class);

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should(have(describe(
                        "a name that fits any class",
                        type -> HOLLOW_NAME.matcher(type.getSimpleName()).matches())))
                .check(Code.MAIN);
    }

    @Test
    void only_the_clock_asks_the_machine_for_the_time() {
        noClasses()
                .that()
                .areNotAssignableTo(Clock.class)
                .should()
                .accessTargetWhere(ASKS_THE_MACHINE)
                .because("tests and nodes must agree on what time it is")
                .check(Code.MAIN);
    }

    @Test
    void nobody_sleeps() {
        noClasses().should().callMethodWhere(calls(Thread.class, "sleep")).check(Code.MAIN);
        noClasses().should().callMethodWhere(calls(Thread.class, "sleep")).check(Code.TESTS);
    }

    @Test
    void dependencies_come_through_constructors() {
        noFields()
                .should()
                .beAnnotatedWith(describe("an injecting annotation", annotation -> INJECTING.stream()
                        .anyMatch(annotation.getRawType()::isEquivalentTo)))
                .check(Code.MAIN);
        noMethods().should().beAnnotatedWith(Inject.class).check(Code.MAIN);
    }

    @Test
    void nothing_is_null_unless_it_says_so() {
        List<String> unmarked = Code.MAIN.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void json_is_made_of_records() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Input")
                .or()
                .haveSimpleNameEndingWith("Summary")
                .or()
                .haveSimpleNameEndingWith("Detail")
                .or()
                .areAnnotatedWith(JsonInclude.class)
                .should()
                .beRecords()
                .orShould()
                .beInterfaces()
                .check(Code.MAIN);
    }

    @Test
    void repositories_stay_in_their_package() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Repository")
                .check(Code.MAIN);
    }

    @Test
    void what_is_to_be_told_goes_to_the_log() {
        noClasses()
                .that(DescribedPredicate.not(nameMatching(String.join("|", OUTSIDE_THE_LOG))))
                .should()
                .accessTargetWhere(USES_THE_CONSOLE)
                .check(Code.MAIN);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(Code.MAIN);
    }

    @Test
    void every_test_is_one_that_the_build_runs() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(RepeatedTest.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .or()
                .areAnnotatedWith(Property.class)
                .or()
                .areAnnotatedWith(Example.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching("no\\.innhold\\..*Test(\\$.*)?")
                .because("Surefire passes over other names in silence")
                .check(Code.TESTS);
    }

    @Test
    void no_test_is_switched_off() {
        noMethods().should().beAnnotatedWith(Disabled.class).check(Code.TESTS);
        noClasses().should().beAnnotatedWith(Disabled.class).check(Code.TESTS);
    }

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE =
            describe("asks the machine for the time", access -> {
                AccessTarget target = access.getTarget();
                JavaClass owner = target.getOwner();
                boolean now = owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && !access.getDescription().contains("now(java.time.Clock)");
                boolean system =
                        owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
                boolean clock = owner.isEquivalentTo(Clock.class)
                        && (target.getName().startsWith("system")
                                || target.getName().startsWith("tick"));
                boolean date = owner.isEquivalentTo(Date.class) || owner.isAssignableTo(Calendar.class);
                return now || system || clock || date;
            });

    private static final DescribedPredicate<JavaAccess<?>> USES_THE_CONSOLE = describe(
            "uses the console",
            access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getTarget().getName())
                    || access.getTarget().getName().equals("printStackTrace"));

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String method) {
        return describe(
                "calls " + owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(method));
    }
}

package no.innhold;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import org.hibernate.SharedSessionContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. The rooms are the packages below {@code no.innhold}. */
@Tag("once")
class ArchitectureTest {

    private static final Set<String> CONTENT_TYPES = Code.roomsWithEntity(Edition.class);
    private static final Set<String> VOCABULARIES = Code.roomsWithEntity(VocabularyEntry.class);

    private static final Set<Class<? extends Annotation>> WHO_MAY = Set.of(RolesAllowed.class, PermitAll.class);

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("no.innhold..");
    private static final DescribedPredicate<JavaClass> IN_A_TYPE = describe(
            "are in the package of a content type or vocabulary",
            type -> CONTENT_TYPES.contains(Code.room(type)) || VOCABULARIES.contains(Code.room(type)));
    private static final DescribedPredicate<JavaClass> ENTITIES =
            describe("are entities", type -> type.isAnnotatedWith(Entity.class));

    @Test
    void each_content_type_and_vocabulary_has_a_room_of_its_own() {
        assertThat(CONTENT_TYPES).hasSize(ContentType.values().length);
        assertThat(VOCABULARIES).hasSize(Vocabulary.values().length);
        assertThat(CONTENT_TYPES).doesNotContainAnyElementsOf(VOCABULARIES);
    }

    @Test
    void the_platform_knows_nothing_above_it() {
        onlyKnows("platform", "no.innhold.platform..");
    }

    @Test
    void content_knows_the_platform_only() {
        onlyKnows("content", "no.innhold.content..", "no.innhold.platform..");
    }

    @Test
    void listing_knows_content_and_the_platform_only() {
        onlyKnows("listing", "no.innhold.listing..", "no.innhold.content..", "no.innhold.platform..");
    }

    @Test
    void delivery_knows_listing_content_and_the_platform_only() {
        onlyKnows(
                "delivery",
                "no.innhold.delivery..",
                "no.innhold.listing..",
                "no.innhold.content..",
                "no.innhold.platform..");
    }

    @Test
    void management_knows_listing_and_the_platform_only() {
        onlyKnows("management", "no.innhold.management..", "no.innhold.listing..", "no.innhold.platform..");
    }

    @Test
    void access_knows_management_listing_and_what_lists_are_made_of_only() {
        onlyKnows(
                "access",
                "no.innhold.access..",
                "no.innhold.management..",
                "no.innhold.listing..",
                "no.innhold.content",
                "no.innhold.content.value..",
                "no.innhold.platform..");
    }

    @Test
    void events_know_delivery_and_what_it_is_made_of_only() {
        onlyKnows(
                "events",
                "no.innhold.events..",
                "no.innhold.delivery..",
                "no.innhold.listing..",
                "no.innhold.content..",
                "no.innhold.platform..");
    }

    @Test
    void publishing_does_not_know_who_listens() {
        noClasses()
                .that()
                .resideInAPackage("no.innhold.publishing..")
                .should(dependOnClassesThat(resideInAPackage("no.innhold.events..")))
                .check(Code.MAIN);
    }

    @Test
    void every_endpoint_says_who_may_use_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(sayOnceWhoMay())
                .check(Code.MAIN);
    }

    @Test
    void delivery_has_no_edition_in_its_hands() {
        noClasses()
                .that()
                .resideInAPackage("no.innhold.delivery..")
                .should()
                .dependOnClassesThat(assignableTo(Edition.class))
                .because("what is not live can be reached through an edition")
                .check(Code.MAIN);
    }

    @Test
    void queries_of_delivery_start_at_what_is_served() throws IOException {
        Pattern edition = Pattern.compile("(?i)(from|join)\\s+\\w*edition\\b");
        Set<String> found = new TreeSet<>();
        try (Stream<java.nio.file.Path> sources =
                Files.walk(java.nio.file.Path.of("src/main/java/no/innhold/delivery"))) {
            for (java.nio.file.Path source :
                    sources.filter(Files::isRegularFile).toList()) {
                edition.matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void publishing_knows_no_content_type_and_nothing_of_delivery() {
        noClasses()
                .that()
                .resideInAPackage("no.innhold.publishing..")
                .should(dependOnClassesThat(IN_A_TYPE.or(resideInAPackage("no.innhold.delivery.."))))
                .check(Code.MAIN);
    }

    @Test
    void nobody_knows_a_content_type_or_vocabulary_but_itself() {
        classes().that(IN_A_TYPE).should(beKnownInTheirRoomOnly()).check(Code.MAIN);
    }

    @Test
    void rooms_do_not_go_in_circles() {
        slices().matching("no.innhold.(*)..").should().beFreeOfCycles().check(Code.MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.innhold.search.index", "no.innhold.delivery"})
    void rooms_do_not_go_in_circles_and_do_not_know_the_hall(String house) {
        slices().matching(house + ".(*)").should().beFreeOfCycles().check(Code.MAIN);
        noClasses()
                .that()
                .resideInAPackage(house + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house)
                .check(Code.MAIN);
    }

    @Test
    void no_entity_is_in_the_signature_of_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(notMention(ENTITIES))
                .check(Code.MAIN);
    }

    @Test
    void no_resource_talks_to_the_database() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should(dependOnClassesThat(
                        assignableTo(EntityManager.class).or(assignableTo(SharedSessionContract.class))))
                .check(Code.MAIN);
    }

    @Test
    void no_record_of_the_json_is_in_a_table() {
        fields().that()
                .areDeclaredInClassesThat(ENTITIES)
                .should(notHoldOneNamed(Pattern.compile(".*(Input|Summary|Detail)")))
                .check(Code.MAIN);
    }

    @Test
    void no_entity_is_in_the_json() {
        fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .should(notHold(ENTITIES))
                .check(Code.MAIN);
    }

    private static void onlyKnows(String room, String... packages) {
        noClasses()
                .that()
                .resideInAPackage("no.innhold." + room + "..")
                .should(dependOnClassesThat(
                        OURS.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)))))
                .check(Code.MAIN);
    }

    private static ArchCondition<JavaClass> beKnownInTheirRoomOnly() {
        return new ArchCondition<>("be known in their room only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !Code.room(use.getOriginClass()).equals(Code.room(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    /** On the method, or else on its class. */
    private static ArchCondition<JavaMethod> sayOnceWhoMay() {
        return new ArchCondition<>("say once who may use it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long own = WHO_MAY.stream().filter(method::isAnnotatedWith).count();
                long inherited = WHO_MAY.stream()
                        .filter(method.getOwner()::isAnnotatedWith)
                        .count();
                if (own > 1 || (own == 0 && inherited != 1)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> notMention(DescribedPredicate<JavaClass> unwanted) {
        return new ArchCondition<>("not mention classes that " + unwanted.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .filter(unwanted)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaField> notHoldOneNamed(Pattern name) {
        return notHold(describe(
                "are named " + name, type -> name.matcher(type.getSimpleName()).matches()));
    }

    private static ArchCondition<JavaField> notHold(DescribedPredicate<JavaClass> unwanted) {
        return new ArchCondition<>("not hold classes that " + unwanted.getDescription()) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                Collection<JavaClass> types = field.getType().getAllInvolvedRawTypes();
                types.stream()
                        .filter(unwanted)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " holds " + type.getName())));
            }
        };
    }
}

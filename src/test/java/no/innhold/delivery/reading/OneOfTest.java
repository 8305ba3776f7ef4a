package no.innhold.delivery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import no.innhold.Editor;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of many values, in a query that is prepared once for any number of them. */
@QuarkusTest
class OneOfTest {

    @Inject
    Session session;

    @Inject
    Editor editor;

    @BeforeEach
    void write() {
        editor.topic("prov-en");
        editor.topic("prov-to");
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    @Transactional
    void finds_those_that_are_named() {
        assertThat(slugs("t", List.of("prov-to", "prov-en"))).isEqualTo(List.of("prov-en", "prov-to"));
        assertThat(slugs("t", List.of("prov-to"))).isEqualTo(List.of("prov-to"));
        assertThat(slugs("t", List.of("'", "prov-to' or true --"))).isEmpty();
    }

    @Test
    @Transactional
    void keeps_its_plan_for_any_number_of_values() {
        // whatever other tests asked may fill it, and what is full does not grow
        plansKept().close();
        slugs("kept", List.of("prov-en"));
        int plans = plans();
        slugs("kept", List.of("prov-en", "prov-to", "prov-tre"));
        assertThat(plans()).isEqualTo(plans);
        slugs("another", List.of("prov-en"));
        assertThat(plans()).isGreaterThan(plans);
    }

    /** @param alias makes the query one of its own */
    private List<String> slugs(String alias, Collection<String> wanted) {
        var query = session.createSelectionQuery(
                "select %1$s.slug from Topic %1$s where %2$s order by %1$s.slug"
                        .formatted(alias, OneOf.hql(alias + ".slug", "wanted")),
                String.class);
        OneOf.bind(query, "wanted", wanted);
        return query.getResultList();
    }

    private int plans() {
        return plansKept().getNumberOfCachedQueryPlans();
    }

    private QueryInterpretationCache plansKept() {
        return session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
    }
}

package no.innhold.delivery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
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

    private static final int TIMES = 60;

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

    /** The service asks on its own meanwhile, though not half as often. */
    @Test
    @Transactional
    void keeps_its_plan_for_any_number_of_values() {
        // whatever other tests asked may fill it, and what is full does not grow
        plansKept().close();

        int before = plans();
        for (int values = 1; values <= TIMES; values++) {
            slugs("kept", Collections.nCopies(values, "prov-en"));
        }
        assertThat(plans() - before).isBetween(1, TIMES / 2);

        before = plans();
        for (int other = 1; other <= TIMES; other++) {
            slugs("another" + other, List.of("prov-en"));
        }
        assertThat(plans() - before).isGreaterThanOrEqualTo(TIMES);
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

package no.innhold.delivery.answer;

import java.util.Optional;
import java.util.function.Function;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.problem.ProblemException;

/** Makes an answer from the database. */
@FunctionalInterface
public interface Maker {

    /**
     * The answer, made in a transaction: all its statements see the same instant.
     *
     * @throws ProblemException 404 and 410 are answers as well
     */
    Answer make(Standing standing);

    /** The answer, if one statement is enough, which needs no transaction around it. */
    default Optional<Answer> atOnce(Standing standing) {
        return Optional.empty();
    }

    /** Of the two ways. */
    static Maker of(Function<Standing, Answer> make, Function<Standing, Optional<Answer>> atOnce) {
        return new Maker() {
            @Override
            public Answer make(Standing standing) {
                return make.apply(standing);
            }

            @Override
            public Optional<Answer> atOnce(Standing standing) {
                return atOnce.apply(standing);
            }
        };
    }
}

package no.innhold.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes first where several wait for one turn. */
@Timeout(10)
class TurnsTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = 10 * MILLISECOND;

    private final AtomicLong now = new AtomicLong();
    private final Turns turns = new Turns(1, PATIENCE, now::get);
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> asking = new ArrayList<>();

    @Test
    void who_came_last_goes_first() throws InterruptedException {
        turns.take();
        for (String name : List.of("first", "second", "third")) {
            ask(name);
            now.addAndGet(MILLISECOND);
        }

        turns.give();

        assertThat(everybody()).containsExactly("third", "second", "first");
    }

    @Test
    void who_has_waited_for_long_goes_before_who_came_last() throws InterruptedException {
        turns.take();
        ask("first");
        now.addAndGet(MILLISECOND);
        ask("second");
        now.addAndGet(PATIENCE - MILLISECOND);
        ask("third");

        turns.give();

        assertThat(everybody()).containsExactly("first", "third", "second");
    }

    @Test
    void where_all_have_waited_for_long_it_is_the_order_of_their_coming() throws InterruptedException {
        turns.take();
        ask("first");
        ask("second");
        ask("third");
        now.addAndGet(PATIENCE);

        turns.give();

        assertThat(everybody()).containsExactly("first", "second", "third");
    }

    @Test
    void there_are_as_many_turns_as_were_given_back() throws InterruptedException {
        turns.take();
        ask("first");
        turns.give();
        assertThat(everybody()).containsExactly("first");

        turns.take();
        ask("second");
        assertThat(turns.waiting()).isEqualTo(1);
        turns.give();

        assertThat(everybody()).containsExactly("first", "second");
    }

    @Test
    void an_interrupted_thread_waits_for_its_turn_all_the_same() throws InterruptedException {
        turns.take();
        Thread thread = ask("first");
        thread.interrupt();
        ask("second");
        assertThat(served).isEmpty();

        turns.give();

        assertThat(everybody()).containsExactly("second", "first");
    }

    /** Once it waits. */
    private Thread ask(String name) {
        int before = turns.waiting();
        Thread thread = new Thread(() -> {
            turns.take();
            served.add(name);
            turns.give();
        });
        asking.add(thread);
        thread.start();
        while (turns.waiting() == before) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private List<String> everybody() throws InterruptedException {
        for (Thread thread : asking) {
            thread.join();
        }
        return served;
    }
}

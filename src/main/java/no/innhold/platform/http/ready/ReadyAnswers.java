package no.innhold.platform.http.ready;

import org.jspecify.annotations.Nullable;

/** Knows which answers may be sent again. Asked on the event loop, so it must not wait for anything. */
public interface ReadyAnswers {

    /** Absent if the request has to go the whole way. */
    @Nullable
    ReadyAnswer find(RequestForm form);
}

package no.innhold.platform.http.ready;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.innhold.platform.http.RequestId;
import org.jspecify.annotations.Nullable;

/** Writes the headers that differ from answer to answer. One for each connection, used on its event loop. */
final class AnswerWriter {

    static final int MOST_CHANGING_BYTES = 400;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record DateLine(long second, String text) {}

    private static volatile DateLine latest = new DateLine(0, "");

    void changing(ByteBuf head, ReadyAnswer answer, @Nullable String requestId) {
        text(head, "Cache-Control: ");
        text(head, answer.cacheControl());
        text(head, date(answer.now()));
        text(head, RequestId.orNew(requestId));
        if (answer.age() > 0) {
            text(head, "\r\nAge: ");
            text(head, Long.toString(answer.age()));
        }
        text(head, "\r\n\r\n");
    }

    /** Of this second, up to the name of the header that follows. */
    private static String date(Instant instant) {
        DateLine line = latest;
        if (line.second() != instant.getEpochSecond()) {
            String text = "\r\nDate: " + HTTP_DATE.format(instant) + "\r\n" + RequestId.HEADER + ": ";
            line = new DateLine(instant.getEpochSecond(), text);
            latest = line;
        }
        return line.text();
    }

    private static void text(ByteBuf head, String text) {
        head.writeCharSequence(text, StandardCharsets.US_ASCII);
    }
}

package no.innhold.webhook;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import no.innhold.platform.token.Fingerprint;

/**
 * The identity of a delivery, made of what it tells to whom: the same row of the log has the same {@code webhook-id} for
 * a webhook in every attempt and every replay, also after it was forgotten here (RFC 9562, version 8).
 */
final class DeliveryId {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DeliveryId() {}

    static UUID of(UUID webhook, long sequence) {
        byte[] hash = new Fingerprint()
                .with(webhook.toString())
                .with(Long.toString(sequence))
                .value();
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(hash, 2 * Long.BYTES));
        long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | VERSION;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
        return new UUID(high, low);
    }
}

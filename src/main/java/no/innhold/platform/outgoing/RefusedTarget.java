package no.innhold.platform.outgoing;

/** An address that is not called. */
public final class RefusedTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** No address of a host, or one with credentials, a fragment or an abbreviated number for a host. */
        MALFORMED,
        NOT_HTTPS,
        /** At least one of its addresses is not on the public internet. */
        NOT_PUBLIC
    }

    private final Reason reason;

    RefusedTarget(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

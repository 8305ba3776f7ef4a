package no.innhold.platform.http.ready;

/** An answer on its way out that may be sent again; laid into the routing context by whoever made it. */
public interface Repeatable {

    /** Where it lies in the routing context. */
    String KEY = "innhold.repeatable";

    /** The body as it is sent, packed, whether or not this request gets it. */
    byte[] body();

    /** Token of the packing, empty for none. */
    String contentCoding();

    /** Told when the headers are complete. */
    void sent(RequestForm form, PreparedAnswer prepared);
}

package no.innhold.platform.http;

/** Which of the two surfaces a path belongs to. */
public enum Surface {
    /** Public and read-only, open to scripts of every site. */
    DELIVERY,
    /** Only with credentials; no script of another site is let in. */
    MANAGEMENT;

    /** The methods of delivery, as a list for a header. */
    static final String READING = "GET, HEAD, OPTIONS";

    /** @param path decoded; the door has refused all that could be read in two ways */
    public static Surface of(String path) {
        return path.equals("/manage") || path.startsWith("/manage/") ? MANAGEMENT : DELIVERY;
    }
}

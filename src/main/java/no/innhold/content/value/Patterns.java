package no.innhold.content.value;

/**
 * Forms that several records ask of their texts, anchored for use in JSON Schema as well. Each reads its text once and
 * repeats no group without bound, so that a long hostile text costs neither time nor stack.
 */
public final class Patterns {

    /** An http or https address, mailto, tel, or a path on the same host; no white space. */
    public static final String HREF =
            "^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#\\\\][^\\s\\\\]*|mailto:[^\\s]+|tel:[^\\s]+|/(?![/\\\\])[^\\s\\\\]*)$";

    /** An absolute http or https address. */
    public static final String URL = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#\\\\][^\\s\\\\]*$";

    /** BCP 47: {@code nb}, {@code en-GB}, {@code zh-Hant}. */
    public static final String LANGUAGE = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,6}$";

    /** Type and subtype of RFC 6838, with or without parameters. */
    public static final String MEDIA_TYPE =
            "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"
                    + "(?: ?; ?[\\x21-\\x3A\\x3C-\\x7E]+){0,4}$";

    /** Digits as people write them, at least three. */
    public static final String PHONE = "^\\+?[0-9 ()-]{3,30}$";

    private Patterns() {}
}

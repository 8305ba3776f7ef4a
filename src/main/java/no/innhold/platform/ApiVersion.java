package no.innhold.platform;

/** The version of the HTTP contract, sent with every answer and written in the OpenAPI document. */
public final class ApiVersion {

    /** Semantic version; the major number is the one in the paths ({@code /v1}). */
    public static final String CURRENT = "1.0.0";

    /** Name of the header that carries it. */
    public static final String HEADER = "API-Version";

    private ApiVersion() {}
}

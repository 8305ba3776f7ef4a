package no.innhold.contract;

import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the editors, as far as its method and path decide what it takes and answers.
 *
 * @param template the path as the resource has it
 * @param collection the one it is written out for, absent if it belongs to none
 * @param scanned what its annotations say
 */
record ManagedOperation(
        HttpMethod method, String template, @Nullable EditedCollection collection, Operation scanned) {

    static final String BASE = "/manage/v1";

    private static final String SYNONYMS = BASE + "/search/synonyms";
    private static final Pattern COLLECTION = Pattern.compile("/manage/v1/\\{\\w+}");
    private static final Pattern ITEM = Pattern.compile("/manage/v1/\\{\\w+}/\\{\\w+}");

    /** Actions on a text that somebody else may have saved meanwhile. */
    private static final Pattern GUARDED = Pattern.compile(".*/(restore|publish|unpublish)");

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.DELETE);

    String genericId() {
        return scanned.getOperationId();
    }

    String operationId() {
        return collection == null ? genericId() : collection.operationId(genericId());
    }

    /** The path with the name of the collection in it. */
    String path() {
        return collection == null
                ? template
                : template.replaceFirst(
                        "\\{(" + EditedCollections.CONTENT + "|" + EditedCollections.VOCABULARY + ")}",
                        collection.segment());
    }

    String tag() {
        boolean tagged = scanned.getTags() != null && !scanned.getTags().isEmpty();
        if (tagged) {
            return scanned.getTags().get(0);
        }
        return collection == null ? EditedCollection.capital(path().split("/")[3]) : collection.tag();
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    boolean mayHaveBody() {
        return !BODILESS.contains(method);
    }

    boolean isOfContent() {
        return template.contains("{" + EditedCollections.CONTENT + "}");
    }

    /** Whether the body is a whole item. */
    boolean takesInput() {
        return collection != null
                && (method == HttpMethod.POST && COLLECTION.matcher(template).matches()
                        || method == HttpMethod.PUT && ITEM.matcher(template).matches());
    }

    boolean takesPatch() {
        return collection != null && isPatch();
    }

    boolean isPatch() {
        return method == HttpMethod.PATCH;
    }

    /** PUT, PATCH and DELETE of content, PUT and PATCH of entries, PUT and DELETE of synonyms, and the actions on what was read. */
    boolean takesIfMatch() {
        return mayCollide() && (collection != null || template.equals(SYNONYMS));
    }

    private boolean mayCollide() {
        return switch (method) {
            case PUT, PATCH -> true;
            case DELETE -> isOfContent() && ITEM.matcher(template).matches() || template.equals(SYNONYMS);
            case POST -> isOfContent() && GUARDED.matcher(template).matches();
            default -> false;
        };
    }

    /** A further locale begins with PUT. */
    boolean mayBegin() {
        return isOfContent() && method == HttpMethod.PUT;
    }
}

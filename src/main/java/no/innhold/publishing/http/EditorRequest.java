package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.content.value.Slug;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.ContentForms;

/** Reads what a request of an editor says in its path, query and headers. */
@Singleton
public class EditorRequest {

    private static final int MOST_EDITIONS = 9;

    private final ContentForms forms;
    private final Locales locales;

    EditorRequest(ContentForms forms, Locales locales) {
        this.forms = forms;
        this.locales = locales;
    }

    /**
     * The text that a request is about which takes no other parameter than the locale.
     *
     * @throws ProblemException 404 for what cannot be an id, 400 for a parameter that is not as documented
     */
    EditedText text(String collection, String id, UriInfo uri) {
        UUID document = id(id);
        return new EditedText(forms.of(collection), document, locale(uri));
    }

    /** @throws ProblemException 400 for a parameter that is unknown or not as documented */
    public Arguments arguments(UriInfo uri, List<Parameter> known) {
        return Arguments.parse(uri.getRequestUri().getRawQuery(), known);
    }

    /** The locale of a request that takes no other parameter. */
    public String locale(UriInfo uri) {
        return locale(arguments(uri, EditorParameters.OF_TEXT));
    }

    /** @throws ProblemException 400 for a locale that is not configured */
    public String locale(Arguments arguments) {
        String locale = arguments.one("locale").orElse(locales.defaultLocale());
        if (!locales.isConfigured(locale)) {
            throw ProblemException.invalidParameter(
                    "locale",
                    "unknown-value",
                    Message.of("parameter.not-one-of", "locale", locale, String.join(", ", locales.configured())),
                    Nearest.to(locale, locales.configured()).orElse(null));
        }
        return locale;
    }

    /** @throws ProblemException 404 for what cannot be an id */
    public static UUID id(String segment) {
        if (!Slug.looksLikeId(segment)) {
            throw ProblemException.notFound();
        }
        return UUID.fromString(segment);
    }

    /** @throws ProblemException 404 for what cannot be the number of an edition */
    static int edition(String segment) {
        if (!segment.matches("[1-9][0-9]{0," + (MOST_EDITIONS - 1) + "}")) {
            throw ProblemException.notFound();
        }
        return Integer.parseInt(segment);
    }

    /** The language that the service itself is to speak. */
    static Language language(HttpHeaders headers) {
        return Language.choose(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

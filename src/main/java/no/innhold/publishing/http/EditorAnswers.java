package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.innhold.content.Locales;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.view.EditedDetail;
import no.innhold.publishing.view.ReadEdited;

/** The answers to what an editor does with a text: the text as it is afterwards, under the tag of its edition. */
@Singleton
class EditorAnswers {

    private final ReadEdited read;
    private final Locales locales;

    EditorAnswers(ReadEdited read, Locales locales) {
        this.read = read;
        this.locales = locales;
    }

    Response of(int status, ContentForm<?> form, UUID id, String locale, HttpHeaders headers) {
        EditedDetail detail = read.detail(form, id, locale, EditorRequest.language(headers));
        Response.ResponseBuilder response = Response.status(status)
                .entity(detail)
                .header(HttpHeaders.ETAG, "\"" + detail.edition() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale);
        if (status == Response.Status.CREATED.getStatusCode()) {
            response.header(HttpHeaders.LOCATION, location(form, id, locale));
        }
        return response.build();
    }

    /** Where the text is: without its locale, the address is that of the default one. */
    private String location(ContentForm<?> form, UUID id, String locale) {
        String document = "/manage/v1/" + form.type().collection() + "/" + id;
        return locale.equals(locales.defaultLocale()) ? document : document + "?locale=" + locale;
    }

    Response ok(ContentForm<?> form, UUID id, String locale, HttpHeaders headers) {
        return of(Response.Status.OK.getStatusCode(), form, id, locale, headers);
    }
}

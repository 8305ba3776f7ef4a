package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import no.innhold.content.Locales;
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

    Response of(Response.Status status, EditedText text, HttpHeaders headers) {
        EditedDetail detail = read.detail(text.form(), text.document(), text.locale(), EditorRequest.language(headers));
        Response.ResponseBuilder response = Response.status(status)
                .entity(detail)
                .header(HttpHeaders.ETAG, "\"" + detail.edition() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, text.locale());
        if (status == Response.Status.CREATED) {
            response.header(HttpHeaders.LOCATION, location(text));
        }
        return response.build();
    }

    /** Where the text is: without its locale, the address is that of the default one. */
    private String location(EditedText text) {
        String document = "/manage/v1/" + text.form().type().collection() + "/" + text.document();
        return text.locale().equals(locales.defaultLocale()) ? document : document + "?locale=" + text.locale();
    }

    Response ok(EditedText text, HttpHeaders headers) {
        return of(Response.Status.OK, text, headers);
    }
}

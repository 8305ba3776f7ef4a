package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.vocabulary.EntryDetail;
import no.innhold.publishing.vocabulary.ReadEntries;

/** An entry of a vocabulary as editors are answered. */
@Singleton
class EntryAnswers {

    private final ReadEntries read;

    EntryAnswers(ReadEntries read) {
        this.read = read;
    }

    /** The entry as it is now, with its version as entity tag. */
    Response.ResponseBuilder of(Response.Status status, EntryForm<?> form, String slug) {
        EntryDetail entry = read.one(form, slug);
        return Response.status(status).entity(entry).header(HttpHeaders.ETAG, "\"" + entry.version() + "\"");
    }
}

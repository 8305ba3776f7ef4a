package no.innhold.publishing.http;

import java.util.UUID;
import no.innhold.publishing.ContentForm;

/** The text that a request of an editor is about: a document of a type, in a locale. */
record EditedText(ContentForm<?> form, UUID document, String locale) {}

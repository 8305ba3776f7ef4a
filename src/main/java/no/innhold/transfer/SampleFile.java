package no.innhold.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of content: front matter and body.
 *
 * @param slug from the file's name
 * @param locale from the file's name
 * @param content what an editor would send, body included
 */
record SampleFile(String name, String slug, String locale, ObjectNode content, Optional<Instant> publishedAt) {}

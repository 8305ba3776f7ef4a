package no.innhold.delivery;

import java.util.List;
import java.util.Set;
import no.innhold.content.epoch.Standing;

/**
 * What is to be sent, before it has become bytes.
 *
 * @param body a record or JSON tree
 * @param locales the locales of the texts in it, none if it has no texts
 * @param standing of the content types and vocabularies it depends on, from before its first query
 * @param surrogateKeys what a cache in front of the service may purge it by
 * @param links values of {@code Link} headers
 * @param localeGiven whether {@code locale=} chose the language, so that {@code Accept-Language} has no say
 * @param isPrivate whether it is for the eyes of whoever asked only
 */
public record Answer(
        Object body,
        Set<String> locales,
        Standing standing,
        List<String> surrogateKeys,
        List<String> links,
        boolean localeGiven,
        boolean isPrivate) {}

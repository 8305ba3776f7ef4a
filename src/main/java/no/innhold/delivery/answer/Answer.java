package no.innhold.delivery.answer;

import java.net.URI;
import java.util.List;
import java.util.Set;
import no.innhold.content.epoch.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, before it has become bytes.
 *
 * @param body a record or JSON tree, or JSON that is written already, as bytes
 * @param locales the locales of the texts in it, none if it has no texts
 * @param standing of the content types and vocabularies it depends on, from before its first query
 * @param surrogateKeys what a cache in front of the service may purge it by
 * @param links values of {@code Link} headers
 * @param localeGiven whether {@code locale=} chose the language, so that {@code Accept-Language} has no say
 * @param movedTo where what was asked for is now, absent unless that is all there is to say
 */
public record Answer(
        Object body,
        Set<String> locales,
        Standing standing,
        List<String> surrogateKeys,
        List<String> links,
        boolean localeGiven,
        @Nullable URI movedTo) {

    /** A body. */
    public static Answer of(
            Object body,
            Set<String> locales,
            Standing standing,
            List<String> surrogateKeys,
            List<String> links,
            boolean localeGiven) {
        return new Answer(body, locales, standing, surrogateKeys, links, localeGiven, null);
    }

    /** 308 to where an item is now, with the lifetime of any answer of its type, and purged with them. */
    public static Answer moved(URI to, Standing standing, String type, boolean localeGiven) {
        return new Answer("", Set.of(), standing, List.of(type), List.of(), localeGiven, to);
    }

    /** The same when its body has been written: what it was made of is not to be kept beside the bytes. */
    Answer written() {
        return new Answer("", locales, standing, surrogateKeys, links, localeGiven, movedTo);
    }

    static Answer none(Standing standing) {
        return new Answer("", Set.of(), standing, List.of(), List.of(), false, null);
    }
}

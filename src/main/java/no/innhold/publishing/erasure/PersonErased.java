package no.innhold.publishing.erasure;

/**
 * A person is taken out of all content. Fired as an event in the transaction that does it, for whoever keeps texts
 * besides: what names the person goes in the same transaction.
 */
public record PersonErased(Person person) {}

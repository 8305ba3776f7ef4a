package no.innhold.delivery.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a content item as an answer shows it: short, or the item's list form when it is expanded. */
@Schema(implementation = ContentRef.class)
public interface ContentLink {}

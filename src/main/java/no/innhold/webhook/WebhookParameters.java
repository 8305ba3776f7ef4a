package no.innhold.webhook;

import java.util.List;
import no.innhold.listing.PageParameters;
import no.innhold.listing.Parameter;

/** The query parameters of the operations on webhooks. */
public final class WebhookParameters {

    static final Parameter STATE =
            Parameter.oneOf("state", DeliveryState.class, "What became of the delivery.", DeliveryState.FAILED.wire());

    public static final List<Parameter> OF_DELIVERIES = List.of(PageParameters.LIMIT, PageParameters.CURSOR, STATE);

    private WebhookParameters() {}
}

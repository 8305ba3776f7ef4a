package no.innhold.webhook;

import no.innhold.platform.outgoing.Call;

/** A delivery that is ready to be sent. */
record Letter(DeliveryRows.Claimed claimed, Call call) {}

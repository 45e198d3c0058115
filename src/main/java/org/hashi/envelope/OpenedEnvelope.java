package org.hashi.envelope;

import java.time.Instant;
import java.util.UUID;

/** An envelope whose administration is not closed yet. */
record OpenedEnvelope(UUID envelopeId, Instant endsAt) {}

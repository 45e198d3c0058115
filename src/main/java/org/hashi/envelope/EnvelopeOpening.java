package org.hashi.envelope;

import java.time.Instant;

/**
 * One time an envelope was opened.
 *
 * @param openedBy the name he gave
 * @param endsAt when the administration it opened is or was closed
 */
public record EnvelopeOpening(String openedBy, String reason, Instant openedAt, Instant endsAt) {}

package org.hashi.envelope;

import org.jspecify.annotations.Nullable;

/**
 * What everybody is told.
 *
 * @param opening what an envelope has opened at the moment; null when none has
 * @param own whether it is the one who asks
 */
public record EnvelopeAlarm(@Nullable EnvelopeOpening opening, boolean own) {}

package org.hashi.envelope;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands with the envelope.
 *
 * @param sealedAt since when one lies ready; null when none does
 * @param sealedBy who sealed that one
 * @param opened the last times one was opened, the newest first
 */
public record EnvelopeState(
    @Nullable Instant sealedAt, @Nullable String sealedBy, List<EnvelopeOpening> opened) {}

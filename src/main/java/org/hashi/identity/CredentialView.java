package org.hashi.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of one's own credentials, without anything secret.
 *
 * @param credentialId names it, and opens nothing
 * @param label how its owner calls it, null when he gave it no name
 * @param remaining how many of the recovery codes were not used yet, null for others
 */
public record CredentialView(
    String credentialId,
    CredentialKind kind,
    @Nullable String label,
    Instant createdAt,
    @Nullable Integer remaining) {}

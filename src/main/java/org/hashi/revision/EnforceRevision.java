package org.hashi.revision;

import jakarta.validation.constraints.Positive;

/**
 * Puts the draft in force.
 *
 * @param seen of the draft, as the caller saw it
 */
public record EnforceRevision(@Positive(message = "画面を開き直してください。") int seen) {}

package org.hashi.audit;

import java.util.UUID;

/**
 * Who touched what of a patient.
 *
 * @param chainId the channel touched
 * @param action {@code <capability>.<verb>}
 * @param subjectId what was touched, an id and never content
 */
public record Touch(UUID chainId, UUID actorId, String action, UUID subjectId) {}

package org.hashi.accesslog;

import java.util.UUID;
import org.hashi.channel.PatientChannel;

/**
 * Proof that somebody may see and hand out the access list of a patient. Only {@link Auditors}
 * makes it.
 *
 * @param affiliationId as whom he does
 */
record Discloser(PatientChannel channel, UUID affiliationId) {}

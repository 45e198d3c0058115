package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Records whom something was refused. */
public interface RefusalWitness {
  /**
   * Records that somebody asked for what is not there, or not for him; refusals look alike, so both
   * are recorded.
   *
   * @param subjectId the id asked for, or his own when he named none
   */
  Uni<Void> refused(UUID accountId, UUID subjectId);
}

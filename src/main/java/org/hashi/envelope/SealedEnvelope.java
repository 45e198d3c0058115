package org.hashi.envelope;

import java.time.Instant;

/**
 * An envelope that was just sealed.
 *
 * @param code in groups, as it goes on the paper; told this once
 */
public record SealedEnvelope(String code, Instant sealedAt) {
  @Override
  public String toString() {
    return "SealedEnvelope[]";
  }
}

package org.hashi.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, and nothing about what he may do: rights are read from the database where they
 * are used. Callers are the same when their accounts are.
 *
 * @param steppedUpAt when he last proved that it is he, for a step that asks for it; null when
 *     nobody asked since he signed in
 */
public record Caller(UUID accountId, @Nullable Instant steppedUpAt) {
  /** Somebody who was asked nothing since he signed in. */
  public Caller(UUID accountId) {
    this(accountId, null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Caller caller && accountId.equals(caller.accountId);
  }

  @Override
  public int hashCode() {
    return accountId.hashCode();
  }
}

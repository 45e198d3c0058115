package org.hashi.people;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.jspecify.annotations.Nullable;

/** An invitation as it is kept: what it is for never changes. */
record Invitation(
    UUID invitationId,
    UUID organizationId,
    AffiliationRole role,
    String profession,
    String name,
    @Nullable String email,
    UUID invitedBy,
    Instant invitedAt,
    Instant validUntil,
    @Nullable Instant acceptedAt,
    @Nullable UUID affiliationId,
    @Nullable Instant cancelledAt) {
  InvitationState state(Instant now) {
    if (acceptedAt != null) {
      return InvitationState.ACCEPTED;
    }
    if (cancelledAt != null) {
      return InvitationState.CANCELLED;
    }
    return now.isBefore(validUntil) ? InvitationState.PENDING : InvitationState.EXPIRED;
  }

  @Override
  public String toString() {
    return "Invitation[" + invitationId + "]";
  }
}

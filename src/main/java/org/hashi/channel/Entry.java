package org.hashi.channel;

import java.util.UUID;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.policy.Consent;

/**
 * Proof that somebody passed the door of a channel in this transaction: as a member, or to read by
 * a {@link SideDoor}. Only {@link ChannelAccess} makes it.
 *
 * @param affiliationId as whom he is there
 * @param consent whether he has accepted what must be accepted before posting here
 */
public record Entry(
    UUID channelId,
    ChannelKind kind,
    UUID accountId,
    UUID affiliationId,
    MemberRole role,
    Consent consent) {
  /** Whether touches in this channel belong in the audit trail. */
  public boolean holdsPatientData() {
    return kind.holdsPatientData();
  }

  /** Whether no policy stands against his posting; otherwise {@link ChannelPolicies} knows more. */
  public boolean mayPost() {
    return consent == Consent.GIVEN;
  }

  /** The same member, acting under another of his own affiliations. */
  public Entry actingAs(Standing standing) {
    if (!standing.accountId().equals(accountId)) {
      throw new NotFound();
    }
    return new Entry(channelId, kind, accountId, standing.affiliationId(), role, consent);
  }

  /** Fails as not found unless the member has {@code needed}. */
  public Entry as(MemberRole needed) {
    if (role != needed) {
      throw new NotFound();
    }
    return this;
  }
}

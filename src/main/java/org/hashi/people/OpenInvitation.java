package org.hashi.people;

import java.time.Instant;
import org.hashi.organization.AffiliationRole;

/** What an invitation is for, as whoever has its link sees it. */
public record OpenInvitation(
    String name,
    String organization,
    AffiliationRole role,
    String profession,
    String invitedBy,
    Instant validUntil) {}

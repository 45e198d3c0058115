package org.hashi.people;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those see it who look after people. Its link is in none.
 *
 * @param name who was meant
 * @param invitedBy name of who invited
 * @param acceptedBy name of who came, which may differ from who was meant
 */
public record InvitationView(
    UUID invitationId,
    UUID organizationId,
    String organization,
    AffiliationRole role,
    String profession,
    String name,
    String invitedBy,
    Instant invitedAt,
    Instant validUntil,
    InvitationState state,
    @Nullable UUID acceptedBy,
    @Nullable String acceptedName) {}

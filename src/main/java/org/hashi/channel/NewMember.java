package org.hashi.channel;

import java.util.UUID;

/** A person about to become a member, and as whom. */
public record NewMember(UUID accountId, UUID affiliationId, MemberRole role) {}

package org.hashi.channel;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The person to add, by one of his affiliations. */
record AddMember(@NotNull UUID affiliationId, @NotNull MemberRole role) {}

package org.hashi.channel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person about to become a member, as whom and up to which day. */
record NewMember(
    UUID accountId, UUID affiliationId, MemberRole role, @Nullable LocalDate lastDay) {}

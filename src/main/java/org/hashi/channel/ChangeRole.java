package org.hashi.channel;

import jakarta.validation.constraints.NotNull;

/** What a member may do from now on. */
record ChangeRole(@NotNull MemberRole role) {}

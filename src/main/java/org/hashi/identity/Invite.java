package org.hashi.identity;

import org.jspecify.annotations.Nullable;

/** A person to be invited. */
public record Invite(String username, String name, @Nullable String email) {}

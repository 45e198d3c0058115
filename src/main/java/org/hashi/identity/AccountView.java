package org.hashi.identity;

import java.util.UUID;

/** An account as others may see it. */
public record AccountView(UUID accountId, String name, boolean administrator) {}

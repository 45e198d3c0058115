package org.hashi.organization;

import java.util.UUID;

/**
 * A person as whom he acts: shown beside everything he writes.
 *
 * @param profession code of the list {@code profession}
 * @param organization name of the organization he acts for
 */
public record Person(UUID accountId, String name, String profession, String organization) {}

package org.hashi.organization;

import java.util.UUID;

/**
 * What is needed to affiliate a person.
 *
 * @param role {@code coordinator}, {@code officer} or {@code member}
 */
public record AccountAffiliation(
    UUID accountId, UUID organizationId, String personName, String role, String profession) {}

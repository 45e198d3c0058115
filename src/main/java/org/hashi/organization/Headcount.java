package org.hashi.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How many people belong to an organization.
 *
 * @param first the first day of the longest of their affiliations
 */
public record Headcount(UUID organizationId, String name, long people, LocalDate first) {}

package org.hashi.organization;

import java.util.UUID;

/** What is needed to affiliate a person. */
public record AccountAffiliation(
    UUID accountId,
    UUID organizationId,
    String personName,
    AffiliationRole role,
    String profession) {}

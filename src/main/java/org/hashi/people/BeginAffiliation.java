package org.hashi.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.jspecify.annotations.Nullable;

/**
 * One more affiliation of a person.
 *
 * @param firstDay today when nothing is said
 */
record BeginAffiliation(
    @NotNull(message = "所属を選んでください。") UUID organizationId,
    @NotNull(message = "役割を選んでください。") AffiliationRole role,
    @NotNull(message = "職種を選んでください。") String profession,
    @Nullable LocalDate firstDay) {}

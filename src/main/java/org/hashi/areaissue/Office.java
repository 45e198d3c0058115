package org.hashi.areaissue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Standing;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * As what a caller coordinates or works for the prefecture today.
 *
 * @param mine at least one
 */
record Office(UUID accountId, List<Standing> mine) {
  UUID[] organizationIds() {
    return mine.stream().map(Standing::organizationId).distinct().toArray(UUID[]::new);
  }

  /** Whether he belongs to those who raised it. */
  boolean raised(UUID organizationId) {
    return mine.stream().anyMatch(one -> one.organizationId().equals(organizationId));
  }

  /** As whom he changes what an organization raised, if he may: as one of it, or as an officer. */
  Optional<Standing> changing(UUID organizationId) {
    return Stream.concat(
            mine.stream().filter(one -> one.organizationId().equals(organizationId)),
            mine.stream().filter(one -> one.role() == AffiliationRole.OFFICER))
        .findFirst();
  }

  /** As whom he raises one; a field error when he has several and names none. */
  Standing raising(@Nullable UUID affiliationId) {
    if (affiliationId == null && mine.size() > 1) {
      throw new Invalid("affiliationId", "どの所属として登録するかを選んでください。");
    }
    return mine.stream()
        .filter(one -> affiliationId == null || one.affiliationId().equals(affiliationId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}

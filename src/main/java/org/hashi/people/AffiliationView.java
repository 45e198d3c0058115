package org.hashi.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Confirmation;
import org.hashi.organization.Proof;
import org.hashi.organization.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * An affiliation as those see it who look after people.
 *
 * @param waiting whether it gives no rights yet, because nobody has confirmed who he is
 * @param over whether its last day is over
 */
public record AffiliationView(
    UUID affiliationId,
    UUID organizationId,
    String organization,
    AffiliationRole role,
    String profession,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    boolean waiting,
    boolean over,
    @Nullable SeenIdentity confirmed) {

  /** Who saw who he is, and by what. */
  public record SeenIdentity(String by, Proof proof, Instant at) {}

  static AffiliationView of(Tenure tenure, LocalDate today, Map<UUID, String> names) {
    return new AffiliationView(
        tenure.affiliationId(),
        tenure.organizationId(),
        tenure.standing().organization(),
        tenure.standing().role(),
        tenure.standing().profession(),
        tenure.firstDay(),
        tenure.lastDay(),
        tenure.waiting(),
        tenure.isOver(today),
        confirmed(tenure.confirmation(), names));
  }

  private static @Nullable SeenIdentity confirmed(
      @Nullable Confirmation confirmation, Map<UUID, String> names) {
    return confirmation == null
        ? null
        : new SeenIdentity(
            names.getOrDefault(confirmation.by(), ""), confirmation.proof(), confirmation.at());
  }
}

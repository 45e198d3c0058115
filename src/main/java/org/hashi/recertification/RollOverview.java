package org.hashi.recertification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * What was gone through in the whole prefecture and what was not.
 *
 * @param organizations those to which somebody belongs, the most urgent first
 * @param rooms how many rooms of patients there are
 * @param overdueRooms those that are overdue, the most urgent first, at most 200
 * @param more whether there are more of them
 */
public record RollOverview(
    List<OrganizationRoll> organizations,
    long rooms,
    List<OverdueRoom> overdueRooms,
    boolean more) {
  /** The roll of an organization. */
  public record OrganizationRoll(
      UUID organizationId,
      String name,
      long people,
      @Nullable LocalDate lastMade,
      LocalDate dueOn,
      boolean overdue) {}

  /** A room by who manages it; its title is the patient's name. */
  public record OverdueRoom(
      UUID channelId, List<Person> managers, @Nullable LocalDate lastMade, LocalDate dueOn) {}
}

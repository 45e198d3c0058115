package org.hashi.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policies that apply in a room.
 *
 * @param strictest what holds, rule by rule, and whose it is; null where no policy applies
 * @param owed the versions the reader has to accept before he posts
 */
public record RoomPolicies(
    List<RoomPolicy> policies,
    @Nullable Strictest strictest,
    List<RoomPerson> people,
    List<UUID> owed) {
  /** One of them, as it is in force, and whom it binds here. */
  public record RoomPolicy(
      PolicyVersion version, String publisher, List<BoundOrganization> organizations) {}

  /**
   * An organization that a policy binds.
   *
   * @param accepted what it has accepted; null where it is bound without, because it published the
   *     policy or is operated by who did
   */
  public record BoundOrganization(UUID organizationId, String name, @Nullable Accepted accepted) {}

  /**
   * Somebody in the room.
   *
   * @param organizationId as whose he is here today; null when that affiliation has ended
   */
  public record RoomPerson(
      UUID accountId, @Nullable UUID organizationId, List<Accepted> accepted) {}
}

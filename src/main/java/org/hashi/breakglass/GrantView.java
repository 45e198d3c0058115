package org.hashi.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A use of the emergency access.
 *
 * @param words what he said besides the reason
 * @param endsAt when it ends or ended by itself
 * @param review null until somebody reviewed it
 */
public record GrantView(
    UUID grantId,
    UUID channelId,
    Person person,
    Reason reason,
    String words,
    Instant beganAt,
    Instant endsAt,
    Instant reviewDueAt,
    @Nullable ReviewView review) {
  static GrantView of(Grant grant, Person person, @Nullable ReviewView review) {
    return new GrantView(
        grant.grantId(),
        grant.channelId(),
        person,
        grant.reason(),
        grant.words(),
        grant.beganAt(),
        grant.endsAt(),
        grant.reviewDueAt(),
        review);
  }
}

package org.hashi.organization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.identity.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * The people who may sign in, or whom an administrator shut out.
 *
 * @param more whether there are others besides: ask for a part of the name
 */
public record AccountListing(List<ListedAccount> accounts, boolean more) {
  /**
   * One of them, with what tells namesakes apart.
   *
   * @param disabledAt since when nobody is let in with it, null when somebody is
   */
  public record ListedAccount(
      UUID accountId,
      String name,
      boolean administrator,
      @Nullable Instant disabledAt,
      List<Standing> affiliations) {}

  static AccountListing of(
      List<AccountState> found, Map<UUID, List<Standing>> affiliations, int limit) {
    return new AccountListing(
        found.stream().limit(limit).map(one -> listed(one, affiliations)).toList(),
        found.size() > limit);
  }

  private static ListedAccount listed(AccountState one, Map<UUID, List<Standing>> affiliations) {
    return new ListedAccount(
        one.accountId(),
        one.name(),
        one.administrator(),
        one.disabledAt(),
        affiliations.getOrDefault(one.accountId(), List.of()));
  }
}

package org.hashi.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * A person, with what tells namesakes apart.
 *
 * @param disabledAt since when nobody is let in with the account, null when somebody is
 * @param affiliations those that the reader looks after
 */
public record ListedAccount(
    UUID accountId,
    String name,
    boolean administrator,
    @Nullable Instant disabledAt,
    List<AffiliationView> affiliations) {

  static ListedAccount of(AccountState state, List<AffiliationView> affiliations) {
    return new ListedAccount(
        state.accountId(), state.name(), state.administrator(), state.disabledAt(), affiliations);
  }
}

package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code identity_account}. */
final class AccountStore {
  Uni<Void> insert(Tx tx, Account account) {
    return tx.session()
        .createNativeQuery(
            "insert into identity_account (account_id, name, administrator, created_at)"
                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
        .setParameter(1, account.accountId)
        .setParameter(2, account.name)
        .setParameter(3, account.administrator)
        .setParameter(4, account.createdAt.atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<@Nullable AccountView> find(Tx tx, UUID accountId) {
    return tx.session()
        .createSelectionQuery(
            "select new org.hashi.identity.AccountView(accountId, name, administrator)"
                + " from Account where accountId = ?1 and disabledAt is null",
            AccountView.class)
        .setParameter(1, accountId)
        .getSingleResultOrNull();
  }
}

package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code identity_account}. */
final class AccountStore {
  /** However a name was written: with a wide space, a narrow one or none. */
  private static final String CALLED =
      """
      select account_id, name, administrator, disabled_at from identity_account
      where position(translate(lower($1::text), ' 　', '') in translate(lower(name), ' 　', '')) > 0
      """;

  private static final String IN_ORDER = " order by name, account_id limit $2";

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

  /** At most {@code limit} accounts whose name contains this, disabled ones included. */
  Uni<List<AccountState>> named(Tx tx, String part, int limit) {
    return tx.rows(CALLED + IN_ORDER, part, limit).map(AccountStore::states);
  }

  /** The same, among these. */
  Uni<List<AccountState>> named(Tx tx, String part, Collection<UUID> among, int limit) {
    return tx.rows(
            CALLED + " and account_id = any($3)" + IN_ORDER,
            part,
            limit,
            among.toArray(UUID[]::new))
        .map(AccountStore::states);
  }

  Uni<List<AccountState>> states(Tx tx, Collection<UUID> accountIds) {
    return tx.rows(
            "select account_id, name, administrator, disabled_at from identity_account"
                + " where account_id = any($1)",
            (Object) accountIds.toArray(UUID[]::new))
        .map(AccountStore::states);
  }

  /** Keeps an account from being disabled until the transaction ends; whether it is not. */
  Uni<Boolean> holdOpen(Tx tx, UUID accountId) {
    return tx.rows(
            "select from identity_account where account_id = $1 and disabled_at is null for share",
            accountId)
        .map(rows -> rows.size() == 1);
  }

  /** Keeps accounts as they are until the transaction ends; those that exist. */
  Uni<Set<UUID>> hold(Tx tx, UUID one, UUID other) {
    return tx.rows(
            "select account_id from identity_account where account_id in ($1, $2)"
                + " order by account_id for no key update",
            one,
            other)
        .map(
            rows -> {
              Set<UUID> held = new HashSet<>();
              rows.forEach(row -> held.add(row.getUUID(0)));
              return held;
            });
  }

  /** Whether that changed anything. */
  Uni<Boolean> disable(Tx tx, UUID accountId) {
    return tx.rows(
            "update identity_account set disabled_at = $2"
                + " where account_id = $1 and disabled_at is null",
            accountId,
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() > 0);
  }

  /** Whether that changed anything. */
  Uni<Boolean> enable(Tx tx, UUID accountId) {
    return tx.rows(
            "update identity_account set disabled_at = null"
                + " where account_id = $1 and disabled_at is not null",
            accountId)
        .map(rows -> rows.rowCount() > 0);
  }

  private static List<AccountState> states(RowSet<Row> rows) {
    List<AccountState> all = new ArrayList<>();
    rows.forEach(
        row -> {
          OffsetDateTime disabledAt = row.getOffsetDateTime(3);
          all.add(
              new AccountState(
                  row.getUUID(0),
                  row.getString(1),
                  row.getBoolean(2),
                  disabledAt == null ? null : disabledAt.toInstant()));
        });
    return all;
  }
}

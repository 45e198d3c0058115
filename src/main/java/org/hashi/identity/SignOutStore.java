package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code identity_session} that end sessions or ask whether they stand. */
final class SignOutStore {
  private static final String END_LOGIN =
      """
      delete from identity_session where handle_hash = $1
        or login = (select login from identity_session where handle_hash = $1)
      returning account_id, login
      """;

  private static final String FALLEN =
      """
      select k.account_id, k.login from unnest($1::uuid[], $2::text[]) as k (account_id, login)
      where not exists (
        select from identity_session s
        where s.account_id = k.account_id and (k.login is null or s.login = k.login)
          and (s.ends_at is null or s.ends_at > now()))
      or exists (
        select from identity_account a
        where a.account_id = k.account_id and a.disabled_at is not null)
      """;

  Uni<Set<SignIn>> endLogin(Tx tx, Buffer handleHash) {
    return tx.rows(END_LOGIN, handleHash).map(SignOutStore::signIns);
  }

  Uni<Void> endAll(Tx tx, UUID accountId) {
    return tx.rows("delete from identity_session where account_id = $1", accountId)
        .replaceWithVoid();
  }

  Uni<Set<SignIn>> fallen(Tx tx, List<SignIn> signIns) {
    return tx.rows(
            FALLEN,
            signIns.stream().map(SignIn::accountId).toArray(UUID[]::new),
            signIns.stream().map(SignIn::login).toArray(String[]::new))
        .map(SignOutStore::signIns);
  }

  private static Set<SignIn> signIns(RowSet<Row> rows) {
    Set<SignIn> all = new LinkedHashSet<>();
    rows.forEach(row -> all.add(new SignIn(row.getUUID(0), row.getString(1))));
    return all;
  }
}

package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.Tx;

/**
 * Statements that end sign-ins or ask whether they stand.
 *
 * <p>The row in {@code identity_sign_in} is ended first, which waits for a renewal that holds it;
 * the next statement sees the session that came of that, and later renewals find the row ended.
 */
final class SignOutStore {
  private static final String END_SIGN_IN_OF =
      """
      update identity_sign_in i set ended_at = now() from identity_session s
      where s.handle_hash = $1 and i.account_id = s.account_id
        and i.login is not distinct from s.login and i.ended_at is null
      """;

  private static final String END_ONE =
      """
      update identity_sign_in set ended_at = now()
      where account_id = $1 and session_id = $2 and ended_at is null
      returning account_id, login
      """;

  private static final String END_OTHERS =
      """
      update identity_sign_in set ended_at = now()
      where account_id = $1 and login <> $2 and ended_at is null
      returning account_id, login
      """;

  private static final String END_ALL =
      "update identity_sign_in set ended_at = now() where account_id = $1 and ended_at is null";

  private static final String DELETE_SESSIONS =
      """
      delete from identity_session s
      using unnest($1::uuid[], $2::text[]) as k (account_id, login)
      where s.account_id = k.account_id and s.login is not distinct from k.login
      """;

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
    return tx.rows(END_SIGN_IN_OF, handleHash)
        .chain(() -> tx.rows(END_LOGIN, handleHash))
        .map(SignOutStore::signIns);
  }

  Uni<Set<SignIn>> endOne(Tx tx, UUID accountId, UUID sessionId) {
    return tx.rows(END_ONE, accountId, sessionId)
        .map(SignOutStore::signIns)
        .call(ended -> deleteSessions(tx, ended));
  }

  Uni<Set<SignIn>> endOthers(Tx tx, SignIn staying) {
    return tx.rows(END_OTHERS, staying.accountId(), Objects.requireNonNullElse(staying.login(), ""))
        .map(SignOutStore::signIns)
        .call(ended -> deleteSessions(tx, ended));
  }

  Uni<Void> endAll(Tx tx, UUID accountId) {
    return tx.rows(END_ALL, accountId)
        .chain(() -> tx.rows("delete from identity_session where account_id = $1", accountId))
        .replaceWithVoid();
  }

  Uni<Set<SignIn>> fallen(Tx tx, List<SignIn> signIns) {
    return tx.rows(FALLEN, accountIds(signIns), logins(signIns)).map(SignOutStore::signIns);
  }

  private static Uni<RowSet<Row>> deleteSessions(Tx tx, Collection<SignIn> ended) {
    return tx.rows(DELETE_SESSIONS, accountIds(ended), logins(ended));
  }

  private static UUID[] accountIds(Collection<SignIn> signIns) {
    return signIns.stream().map(SignIn::accountId).toArray(UUID[]::new);
  }

  private static String[] logins(Collection<SignIn> signIns) {
    return signIns.stream().map(SignIn::login).toArray(String[]::new);
  }

  private static Set<SignIn> signIns(RowSet<Row> rows) {
    Set<SignIn> all = new LinkedHashSet<>();
    rows.forEach(row -> all.add(new SignIn(row.getUUID(0), row.getString(1))));
    return all;
  }
}

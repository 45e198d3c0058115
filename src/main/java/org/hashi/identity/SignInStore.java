package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashi.platform.Tx;

/** Statements that read {@code identity_sign_in}. */
final class SignInStore {
  private static final String STANDING =
      """
      select session_id, began_at, seen_at, browser, system, coalesce(login, '') = $2 as current
      from identity_sign_in i
      where account_id = $1 and ended_at is null and exists (
        select from identity_session s
        where s.account_id = i.account_id and s.login is not distinct from i.login
          and (s.ends_at is null or s.ends_at > now()))
      order by current desc, seen_at desc, session_id
      """;

  /** The account's sign-ins that stand, the current one first. */
  Uni<List<SessionView>> standing(Tx tx, SignIn current) {
    return tx.rows(STANDING, current.accountId(), Objects.requireNonNullElse(current.login(), ""))
        .map(SignInStore::views);
  }

  private static List<SessionView> views(RowSet<Row> rows) {
    List<SessionView> all = new ArrayList<>();
    rows.forEach(
        row ->
            all.add(
                new SessionView(
                    row.getUUID(0),
                    row.getOffsetDateTime(1).toInstant(),
                    row.getOffsetDateTime(2).toInstant(),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5))));
    return all;
  }
}

package org.hashi.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import org.hashi.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code identity_session} that make and find sessions. They use the pool itself: a
 * request is authenticated before it has a context on which a Hibernate session may be opened.
 */
@ApplicationScoped
class SessionStore {
  /**
   * Nothing is inserted when the sign-in was ended. Where the provider gives sign-ins no id the new
   * one cannot be told from the one that was ended, and stands.
   */
  private static final String INSERT =
      """
      with expired as (
        delete from identity_session
        where created_at < now() - interval '13 hours' or ends_at < now()
      ), forgotten as (
        delete from identity_sign_in
        where coalesce(ended_at, seen_at) < now() - interval '13 hours'
          and (account_id, login) is distinct from ($2, $3)
      ), standing as (
        insert into identity_sign_in as known
          (session_id, account_id, login, began_at, seen_at, browser, system)
        values ($9, $2, $3, now(), now(), $10, $11)
        on conflict on constraint identity_sign_in_login do update
          set seen_at = now(), ended_at = null
          where known.ended_at is null or known.login is null
        returning account_id
      ), here as (
        insert into identity_last_day as last (account_id, day)
        values ($2, (now() at time zone 'Asia/Tokyo')::date)
        on conflict (account_id) do update set day = excluded.day where last.day < excluded.day
      )
      insert into identity_session
        (handle_hash, account_id, login, id_token, access_token, refresh_token, expires_in, scope)
      select $1::bytea, account_id, $3::text, $4::text, $5::text, $6::text, $7::bigint, $8::text
      from standing
      """;

  /** Nothing is changed when the sign-in was ended meanwhile, or the session is somebody else's. */
  private static final String RENEW =
      """
      with standing as (
        update identity_sign_in set seen_at = now()
        where account_id = $2 and login is not distinct from $3
          and (ended_at is null or login is null)
        returning account_id
      )
      update identity_session s
      set id_token = $4, access_token = $5, refresh_token = $6, expires_in = $7, scope = $8
      from standing
      where s.handle_hash = $1 and s.account_id = $2 and s.login is not distinct from $3
      """;

  private static final String STANDING =
      """
       from identity_session s
      where handle_hash = $1 and (ends_at is null or ends_at > now()) and not exists (
        select from identity_account a
        where a.account_id = s.account_id and a.disabled_at is not null)
      """;

  private static final String FIND =
      "select id_token, access_token, refresh_token, expires_in, scope" + STANDING;

  private static final String OWNER = "select account_id, login" + STANDING;

  /** Once: whoever comes with a handle that is over must not make it last longer. */
  private static final String RETIRE =
      """
      update identity_session set ends_at = now() + interval '30 seconds'
      where handle_hash = $1 and ends_at is null
      """;

  private final Pool pool;

  SessionStore(Pool pool) {
    this.pool = pool;
  }

  /** Keeps a session, unless its sign-in was ended; whether it stands. */
  Uni<Boolean> insert(
      Buffer handleHash, SignIn owner, Device device, AuthorizationCodeTokens tokens) {
    Tuple row = row(handleHash, owner, tokens);
    row.addUUID(Ids.next()).addString(device.browser()).addString(device.system());
    return run(INSERT, row).map(rows -> rows.rowCount() == 1);
  }

  /** Gives a session new tokens; whether it is there, that sign-in's, and not ended. */
  Uni<Boolean> renew(Buffer handleHash, SignIn owner, AuthorizationCodeTokens tokens) {
    return run(RENEW, row(handleHash, owner, tokens)).map(rows -> rows.rowCount() == 1);
  }

  private static Tuple row(Buffer handleHash, SignIn owner, AuthorizationCodeTokens tokens) {
    return Tuple.from(
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                handleHash,
                owner.accountId(),
                owner.login(),
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn(),
                tokens.getAccessTokenScope())));
  }

  Uni<@Nullable AuthorizationCodeTokens> find(Buffer handleHash) {
    return run(FIND, Tuple.of(handleHash))
        .map(
            rows -> {
              RowIterator<Row> found = rows.iterator();
              return found.hasNext() ? tokens(found.next()) : null;
            });
  }

  /** Whose session it is; null when it has ended or its account may not sign in. */
  Uni<@Nullable SignIn> owner(Buffer handleHash) {
    return run(OWNER, Tuple.of(handleHash))
        .map(
            rows -> {
              RowIterator<Row> found = rows.iterator();
              return found.hasNext() ? signIn(found.next()) : null;
            });
  }

  private static SignIn signIn(Row row) {
    return new SignIn(row.getUUID("account_id"), row.getString("login"));
  }

  Uni<Void> retire(Buffer handleHash) {
    return run(RETIRE, Tuple.of(handleHash)).replaceWithVoid();
  }

  /** The pool's own shortcut for this fails twice when no connection comes free in time. */
  private Uni<RowSet<Row>> run(String statement, Tuple parameters) {
    return pool.withConnection(
        connection -> connection.preparedQuery(statement).execute(parameters));
  }

  private static AuthorizationCodeTokens tokens(Row row) {
    return new AuthorizationCodeTokens(
        row.getString("id_token"),
        row.getString("access_token"),
        row.getString("refresh_token"),
        row.getLong("expires_in"),
        row.getString("scope"));
  }
}

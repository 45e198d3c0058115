package org.hashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.Test;

/** Sign-ins as they begin, are renewed and end; there is no Keycloak here, so it is never told. */
@QuarkusTest
@WithTestResource(Postgres.class)
class OwnSessionsTest {
  private static final Device PHONE = new Device("Safari", "iPhone");
  private static final Device DESK = new Device("Edge", "Windows");

  @Inject Asked asked;
  @Inject OwnSessions sessions;
  @Inject SessionStore store;
  @Inject SignOuts signOuts;
  @Inject EventLog log;
  @Inject DataSource database;

  private final UUID accountId = UUID.randomUUID();
  private final Caller present = new Caller(accountId, Instant.now());
  private final SignIn phone = new SignIn(accountId, "phone-" + accountId);
  private final SignIn desk = new SignIn(accountId, "desk-" + accountId);

  @Test
  void everySignInIsListedOnceHoweverOftenItWasRenewed() {
    assertThat(begin(phone, PHONE)).isTrue();
    SessionView first = list(phone).getFirst();
    assertThat(begin(phone, DESK)).isTrue();
    begin(desk, DESK);

    List<SessionView> seen = list(desk);
    assertThat(seen).map(SessionView::current).containsExactly(true, false);
    assertThat(seen).map(SessionView::system).containsExactly("Windows", "iPhone");
    SessionView renewed = seen.getLast();
    assertThat(renewed.sessionId()).isEqualTo(first.sessionId());
    assertThat(renewed.beganAt()).isEqualTo(first.beganAt());
    assertThat(renewed.lastSeenAt()).isAfter(first.lastSeenAt());
    assertThat(list(new SignIn(UUID.randomUUID(), phone.login()))).isEmpty();
  }

  @Test
  void oneThatWasEndedComesBackByNoRenewal() {
    begin(phone, PHONE);
    begin(desk, DESK);
    UUID sessionId = list(phone).getFirst().sessionId();
    long before = ends();

    AccessEnded ended = asked.answer(() -> sessions.end(desk, sessionId));

    assertThat(ended.directoryTold()).isFalse();
    assertThat(ends()).isEqualTo(before + 1);
    assertThat(fallen(phone)).isTrue();
    assertThat(begin(phone, PHONE)).isFalse();
    assertThat(fallen(phone)).isTrue();
    assertThat(list(desk)).map(SessionView::current).containsExactly(true);
    assertThat(begin(new SignIn(accountId, "again-" + accountId), PHONE)).isTrue();
    assertThat(list(desk)).hasSize(2);
  }

  @Test
  void whatIsNotOnesOwnOrOverIsNotFound() {
    begin(phone, PHONE);
    UUID sessionId = list(phone).getFirst().sessionId();
    SignIn stranger = new SignIn(UUID.randomUUID(), "stranger");
    begin(stranger, DESK);
    long before = ends();

    for (SignIn asking : List.of(stranger, new SignIn(UUID.randomUUID(), phone.login()))) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.answer(() -> sessions.end(asking, sessionId)));
    }
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> sessions.end(phone, UUID.randomUUID())));
    assertThat(fallen(phone)).isFalse();
    asked.answer(() -> sessions.end(phone, sessionId));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> sessions.end(phone, sessionId)));
    assertThat(ends()).isEqualTo(before + 1);
  }

  @Test
  void allTheOthersEndAndThisOneStays() {
    SignIn tablet = new SignIn(accountId, "tablet-" + accountId);
    SignIn somebodyElse = new SignIn(UUID.randomUUID(), "somebody-else");
    List.of(phone, desk, tablet, somebodyElse).forEach(one -> begin(one, PHONE));
    long before = ends();

    asked.answer(() -> sessions.endOthers(present, desk));

    assertThat(fallen(phone)).isTrue();
    assertThat(fallen(tablet)).isTrue();
    assertThat(fallen(desk)).isFalse();
    assertThat(fallen(somebodyElse)).isFalse();
    assertThat(ends()).isEqualTo(before + 2);
    asked.answer(() -> sessions.endOthers(present, desk));
    assertThat(ends()).as("nothing more to end").isEqualTo(before + 2);
  }

  @Test
  void whoDidNotProveJustNowWhoHeIsEndsNoOthers() {
    begin(phone, PHONE);
    begin(desk, DESK);
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.answer(() -> sessions.endOthers(new Caller(accountId), desk)));
    assertThat(fallen(phone)).isFalse();
  }

  /** The renewal had asked whether the sign-in stands, and is not committed when it is ended. */
  @Test
  void aRenewalOnItsWayIsWaitedForAndEndedToo() throws Exception {
    begin(phone, PHONE);
    UUID sessionId = list(phone).getFirst().sessionId();
    try (Connection renewal = database.getConnection()) {
      renewal.setAutoCommit(false);
      renew(renewal, phone);
      CompletableFuture<AccessEnded> ending = asked.atOnce(() -> sessions.end(desk, sessionId));
      Awaitility.await("the end waits for the renewal")
          .atMost(Duration.ofSeconds(10))
          .until(() -> ending.isDone() || somebodyWaits());
      assertThat(ending).isNotDone();
      renewal.commit();
      ending.join();
    }
    assertThat(fallen(phone)).isTrue();
    assertThat(list(phone)).isEmpty();
  }

  /** Without ids of the provider's a new sign-in cannot be told from the one that was ended. */
  @Test
  void whereSignInsHaveNoIdsAnEndShutsNobodyOutForGood() {
    SignIn nameless = new SignIn(accountId, null);
    begin(nameless, PHONE);
    UUID sessionId = list(nameless).getFirst().sessionId();
    asked.answer(() -> sessions.end(nameless, sessionId));
    assertThat(fallen(nameless)).isTrue();

    assertThat(begin(nameless, PHONE)).isTrue();
    assertThat(list(nameless)).map(SessionView::current).containsExactly(true);
    assertThat(asked.answer(() -> sessions.endOthers(present, nameless)).directoryTold()).isTrue();
    assertThat(fallen(nameless)).isFalse();
  }

  private boolean begin(SignIn signIn, Device device) {
    Buffer handleHash = Handle.hash(Ids.next().toString());
    AuthorizationCodeTokens tokens =
        new AuthorizationCodeTokens("id", "access", "refresh", 300L, "openid");
    return asked.answer(() -> store.insert(handleHash, signIn, device, tokens));
  }

  private List<SessionView> list(SignIn current) {
    return asked.answer(() -> sessions.list(current));
  }

  private boolean fallen(SignIn one) {
    return asked.write(tx -> signOuts.fallen(tx, List.of(one))).contains(one);
  }

  private long ends() {
    return asked.write(tx -> log.last(tx, SignOuts.STREAM));
  }

  private static void renew(Connection renewal, SignIn signIn) throws SQLException {
    for (String statement :
        List.of(
            "update identity_sign_in set seen_at = now() where ended_at is null and login = ?",
            "insert into identity_session (handle_hash, account_id, login, id_token)"
                + " select 'renewed', account_id, login, 'id' from identity_sign_in"
                + " where login = ?")) {
      try (PreparedStatement prepared = renewal.prepareStatement(statement)) {
        prepared.setString(1, signIn.login());
        assertThat(prepared.executeUpdate()).isEqualTo(1);
      }
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }
}

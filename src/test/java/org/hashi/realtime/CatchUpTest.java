package org.hashi.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.SAITO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is removed and added again while his page asks what it missed. */
@QuarkusTest
@WithTestResource(Postgres.class)
class CatchUpTest {
  private static final int ALL = 500;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject CatchUp catchUp;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private UUID team;

  @BeforeEach
  void removeHim() throws SQLException {
    cast.enter();
    team = cast.channel(SAITO, ChannelKind.TEAM);
    try (Connection owner = Postgres.owner(database)) {
      membership(owner, "joined_seq + 1000");
    }
  }

  @AfterEach
  void addHim() throws SQLException {
    try (Connection owner = Postgres.owner(database)) {
      membership(owner, "null");
    }
  }

  @Test
  void whoIsRemovedGetsNothing() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(this::missed);
  }

  /** The door is held shut between the reading of the events and its own answer. */
  @Test
  void whoCameBackMeanwhileIsToldEverythingAndNoNumberWithoutItsEvent() throws Exception {
    try (Connection owner = Postgres.owner(database)) {
      owner.setAutoCommit(false);
      try (PreparedStatement shut =
          owner.prepareStatement("lock table organization_affiliation in access exclusive mode")) {
        shut.execute();
      }
      CompletableFuture<MissedEvents> answer = CompletableFuture.supplyAsync(this::missed);
      Awaitility.await("he stands before the door").until(() -> somebodyWaits(owner));
      membership(owner, "null");
      owner.commit();

      MissedEvents missed = answer.get(30, TimeUnit.SECONDS);
      assertThat(missed.complete()).isTrue();
      assertThat(missed.events()).isNotEmpty();
      assertThat(missed.events().getLast().seq()).isEqualTo(missed.seq());
    }
  }

  private MissedEvents missed() {
    return asked.as(IGARASHI, () -> catchUp.after(IGARASHI, team, 0, ALL));
  }

  private void membership(Connection owner, String leftSeq) throws SQLException {
    try (PreparedStatement change =
        owner.prepareStatement(
            "update channel_member set left_seq = "
                + leftSeq
                + " where account_id = ? and channel_id = ?")) {
      change.setObject(1, IGARASHI.accountId());
      change.setObject(2, team);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  private static boolean somebodyWaits(Connection owner) throws SQLException {
    try (PreparedStatement waiting =
            owner.prepareStatement(
                "select count(*) from pg_locks where not granted"
                    + " and relation = 'organization_affiliation'::regclass");
        ResultSet found = waiting.executeQuery()) {
      return found.next() && found.getInt(1) > 0;
    }
  }
}

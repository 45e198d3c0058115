package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that forgets the door finds nothing of a ledger its caller does not keep. */
@QuarkusTest
@WithTestResource(Postgres.class)
class LedgerWallTest {
  private static final String MATTERS = "select consultation_id from consultation_consultation";

  /** What a statement that forgets everything finds, by matter. */
  private static final Map<String, String> FORGETFUL =
      Map.of(
          "consultation_consultation", MATTERS,
          "consultation_marking", "select consultation_id from consultation_marking",
          "consultation_contact", "select consultation_id from consultation_contact",
          "consultation_joining", "select consultation_id from consultation_joining",
          "consultation_contact_version",
              "select consultation_id from consultation_contact_version v"
                  + " left join consultation_contact k using (contact_id)");

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;
  @Inject Ledger ledger;
  @Inject Joinings joinings;
  @Inject Transactions transactions;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private UUID alone;
  private UUID joined;
  private UUID ofAnother;

  @BeforeEach
  void enter() {
    cast.enter();
    alone = separated();
    joined = joined();
    ofAnother =
        asked.as(TAKAHASHI, () -> ledger.enter(TAKAHASHI, Calls.on("1977-05-11"))).consultationId();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consultation_consultation",
        "consultation_marking",
        "consultation_contact",
        "consultation_contact_version"
      })
  @DisplayName("AZ-11: a statement without any condition shows a ledger to who keeps it alone")
  void everybodySeesHisOwnLedger(String table) {
    assertThat(seen(SATO, table)).contains(alone, joined).doesNotContain(ofAnother);
    assertThat(seen(TAKAHASHI, table)).contains(ofAnother, joined).doesNotContain(alone);
    for (Caller other : List.of(TANAKA, IGARASHI, NAGAI, new Caller(UUID.randomUUID()))) {
      assertThat(seen(other, table)).isEmpty();
    }
    assertThat(seen(KOBAYASHI, table)).doesNotContain(alone, joined, ofAnother);
  }

  @Test
  @DisplayName("AZ-11: which threads a matter was joined to, too")
  void whatItWasJoinedToIsSeenBySameOnes() {
    assertThat(seen(SATO, "consultation_joining")).contains(alone, joined);
    assertThat(seen(TAKAHASHI, "consultation_joining")).contains(joined).doesNotContain(alone);
    assertThat(seen(TANAKA, "consultation_joining")).isEmpty();
  }

  @Test
  void theKeyOfAPseudonymIsSeenByWhoKeepsTheLedgerAlone() {
    String keys = "select centre_id from consultation_key";
    UUID centre = centre(SATO);

    assertThat(seenBy(SATO, keys)).containsExactly(centre);
    assertThat(seenBy(TAKAHASHI, keys)).containsExactly(centre(TAKAHASHI)).doesNotContain(centre);
    assertThat(seenBy(KOBAYASHI, keys)).isEmpty();
  }

  @Test
  void whoeverSaysNothingSeesNothing() throws SQLException {
    try (Connection owner = Postgres.owner(database);
        Connection nobody = DriverManager.getConnection(database, "hashi", "hashi")) {
      for (String statement : FORGETFUL.values()) {
        assertThat(read(owner, statement)).as("it is there to be found").isNotEmpty();
        assertThat(read(nobody, statement)).isEmpty();
      }
    }
  }

  @Test
  void nobodyChangesALedgerThatIsNotHis() {
    String change = "update consultation_consultation set person = null where consultation_id = $1";

    assertThat(changed(TAKAHASHI, change, alone)).isZero();
    assertThat(changed(TANAKA, change, joined)).isZero();
    assertThat(changed(SATO, change, alone)).isEqualTo(1);
  }

  @Test
  void nobodyPutsAMatterIntoALedgerThatIsNotHis() {
    String insert =
        "insert into consultation_consultation (consultation_id, centre_id, recorded_at)"
            + " values (gen_random_uuid(), $1, now())";
    UUID centre = centre(SATO);

    for (Caller other : List.of(TAKAHASHI, TANAKA)) {
      assertThatThrownBy(() -> changed(other, insert, centre))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void nobodySetsTheHoursOfACentreThatIsNotHis() {
    String insert =
        "insert into consultation_hours (centre_id, version, closed_days, affiliation_id,"
            + " recorded_at) select $1, 9999, '{}', min(affiliation_id::text)::uuid, now()"
            + " from organization_affiliation";
    UUID centre = centre(SATO);

    assertThatThrownBy(() -> changed(TAKAHASHI, insert, centre))
        .hasMessageContaining("row-level security");
  }

  @Test
  void whoCoordinatesNoMoreSeesNothingFromTheNextDayOn() throws SQLException {
    try (Connection owner = Postgres.owner(database)) {
      lastDay(owner, "(now() at time zone 'Asia/Tokyo')::date");
      assertThat(seen(SATO, "consultation_consultation")).contains(alone);
      lastDay(owner, "(now() at time zone 'Asia/Tokyo')::date - 1");
      try {
        assertThat(seen(SATO, "consultation_consultation")).doesNotContain(alone);
        assertThat(seenBy(SATO, "select centre_id from consultation_key")).isEmpty();
      } finally {
        lastDay(owner, "null");
      }
    }
  }

  /** Whatever code may come: the role of the nodes has no right to do it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update consultation_marking set kind = ?::uuid::text",
        "delete from consultation_marking where consultation_id = ?",
        "update consultation_contact_version set contact_id = ?",
        "delete from consultation_contact_version where contact_id = ?",
        "update consultation_joining set thread_id = ?",
        "update consultation_hours set centre_id = ?",
        "delete from consultation_consultation where consultation_id = ?",
        "delete from consultation_contact where contact_id = ?"
      })
  void whatWasSaidIsNeverUnsaid(String statement) throws SQLException {
    try (Connection node = DriverManager.getConnection(database, "hashi", "hashi");
        PreparedStatement changing = node.prepareStatement(statement)) {
      changing.setObject(1, alone);
      assertThatThrownBy(changing::executeUpdate)
          .isInstanceOfSatisfying(
              SQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }
  }

  /** Everything people do with a ledger goes through the wall. */
  @Test
  void whoMayDoesEverythingBehindTheWall() {
    ConsultationView entered = asked.as(SATO, () -> ledger.enter(SATO, Calls.on("1977-06-01")));
    UUID matter = entered.consultationId();
    asked.as(SATO, () -> ledger.change(SATO, matter, Calls.marks(1, Calls.MATTER)));
    asked.as(
        SATO, () -> ledger.addContact(SATO, matter, Calls.again(Ids.next(), "03", "1977-06-02")));
    UUID contact = entered.contacts().getFirst().contactId();
    CorrectContact correction =
        new CorrectContact(1, LocalDate.parse("1977-06-03"), null, Map.of(), true);
    asked.as(SATO, () -> ledger.correct(SATO, matter, contact, correction));

    ConsultationView now = asked.as(SATO, () -> ledger.view(SATO, matter));

    assertThat(now.version()).isEqualTo(2);
    assertThat(now.contacts()).hasSize(2);
  }

  private UUID separated() {
    UUID matter = joined();
    asked.as(SATO, () -> joinings.separate(SATO, matter));
    return matter;
  }

  private UUID joined() {
    UUID peer = cast.channel(SATO, ChannelKind.PEER);
    UUID thread =
        asked
            .answer(() -> messages.start(SATO, peer, "その後どうですか", Ids.next(), "教えてください。"))
            .thread()
            .threadId();
    UUID matter = asked.as(SATO, () -> ledger.enter(SATO, Calls.on("1977-05-10"))).consultationId();
    asked.as(SATO, () -> joinings.join(SATO, matter, new JoinThread(thread)));
    return matter;
  }

  private UUID centre(Caller who) {
    return asked.as(who, () -> ledger.enter(who, Calls.on("1977-05-12"))).centreId();
  }

  private Set<UUID> seen(Caller who, String table) {
    return seenBy(who, FORGETFUL.get(table));
  }

  private Set<UUID> seenBy(Caller who, String statement) {
    return asked.as(who, () -> transactions.look(found(statement)));
  }

  private static Function<Tx, Uni<Set<UUID>>> found(String statement) {
    return tx ->
        tx.rows(statement)
            .map(
                rows -> {
                  Set<UUID> found = new HashSet<>();
                  rows.forEach(row -> found.add(row.getUUID(0)));
                  return found;
                });
  }

  private int changed(Caller who, String statement, UUID id) {
    return asked.as(
        who, () -> transactions.write(tx -> tx.rows(statement, id).map(rows -> rows.rowCount())));
  }

  private static Set<UUID> read(Connection connection, String statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement);
        ResultSet rows = prepared.executeQuery()) {
      Set<UUID> found = new HashSet<>();
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
      return found;
    }
  }

  private static void lastDay(Connection owner, String day) throws SQLException {
    try (PreparedStatement changed =
        owner.prepareStatement(
            "update organization_affiliation set valid_to = "
                + day
                + " where account_id = ? and role = 'coordinator'")) {
      changed.setObject(1, SATO.accountId());
      assertThat(changed.executeUpdate()).isEqualTo(1);
    }
  }
}

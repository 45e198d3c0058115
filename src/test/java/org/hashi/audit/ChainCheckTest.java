package org.hashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.ground.Asked;
import org.hashi.ground.OwnPostgres;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AL-02: whoever may write to the database can change the trail, but not without being found. */
@QuarkusTest
@WithTestResource(OwnPostgres.class)
class ChainCheckTest {
  private static final List<SignedHead> NOTHING_SIGNED = List.of();

  /** Whoever knows how it is done makes all hashes fit again. */
  private static final String MADE_TO_FIT =
      """
      do $$
      declare
        chain uuid := '%s';
        before bytea := ''::bytea;
        place bigint := 0;
        entry record;
      begin
        for entry in select * from audit_entry where chain_id = chain order by no loop
          place := place + 1;
          before := audit_hash(
            before, place, entry.at, entry.actor_id, entry.action, entry.subject_id);
          update audit_entry set no = place, hash = before
          where chain_id = chain and no = entry.no;
        end loop;
        update audit_chain set last_no = place, last_hash = before where chain_id = chain;
      end $$
      """;

  private final UUID chain = UUID.randomUUID();

  @Inject Asked asked;
  @Inject AuditTrail trail;
  @Inject Anchor anchor;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @ConfigProperty(name = "hashi.audit.heads")
  Path folder;

  @BeforeEach
  void fiveTouches() {
    for (int i = 0; i < 5; i++) {
      touch();
    }
  }

  @Test
  void whatNobodyChangedIsWhole() throws Exception {
    asked.answer(anchor::sign);
    Verdict verdict = verdict(signed());
    assertThat(verdict.findings()).noneMatch(one -> one.chainId().equals(chain));
    assertThat(verdict.entries()).isGreaterThanOrEqualTo(5);
    assertThat(verdict.signed()).isPositive();
  }

  @ParameterizedTest
  @DisplayName("AL-02: the first bad entry is named, a cut tail, a swapped pair")
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set action = 'message.seen' where no = 3 and chain_id = ? | 3 | CHANGED",
        "update audit_entry set at = at + interval '1 hour' where no = 2 and chain_id = ? | 2 | CHANGED",
        "update audit_entry set actor_id = chain_id where no = 1 and chain_id = ? | 1 | CHANGED",
        "update audit_entry set at = 'infinity' where no = 4 and chain_id = ? | 4 | CHANGED",
        "update audit_entry set hash = sha256(hash) where no = 5 and chain_id = ? | 5 | CHANGED",
        "update audit_entry one set subject_id = other.subject_id from audit_entry other"
            + " where one.no in (3, 4) and other.no = 7 - one.no"
            + " and other.chain_id = one.chain_id and one.chain_id = ? | 3 | CHANGED",
        "delete from audit_entry where no = 2 and chain_id = ? | 3 | MISSING_BEFORE",
        "delete from audit_entry where no = 1 and chain_id = ? | 2 | MISSING_BEFORE",
        "update audit_entry set no = 9 where no = 2 and chain_id = ? | 3 | MISSING_BEFORE",
        "delete from audit_entry where no = 5 and chain_id = ? | 5 | CUT_SHORT",
        "delete from audit_entry where chain_id = ? | 5 | CUT_SHORT",
        "update audit_chain set last_no = 4 where chain_id = ? | 5 | CUT_SHORT"
      })
  void whatWasChangedIsFound(String attack, long no, Finding.Kind kind) throws Exception {
    asked.answer(anchor::sign);
    change(attack);
    assertThat(found(NOTHING_SIGNED)).isEqualTo(new Finding(chain, no, kind));
    assertThat(found(signed())).isEqualTo(new Finding(chain, no, kind));
  }

  /** The functions of the database are not asked, so it is of no use to change them. */
  @Test
  void aDatabaseThatLiesAboutItsHashesIsNotBelieved() throws Exception {
    change("update audit_entry set action = 'message.seen' where no = 3 and chain_id = ?");
    change("alter function audit_hash rename to audit_hash_before");
    try {
      assertThat(found(NOTHING_SIGNED)).isEqualTo(new Finding(chain, 3, Finding.Kind.CHANGED));
    } finally {
      change("alter function audit_hash_before rename to audit_hash");
    }
  }

  @Test
  void aTailThatWasCutOffWithItsHeadIsFoundByWhatWasSigned() throws Exception {
    asked.answer(anchor::sign);
    change("delete from audit_entry where no > 3 and chain_id = ?");
    change(MADE_TO_FIT.formatted(chain));
    assertThat(all(NOTHING_SIGNED)).as("without the signed heads nobody knows").isEmpty();
    assertThat(found(signed())).isEqualTo(new Finding(chain, 5, Finding.Kind.NOT_AS_SIGNED));
  }

  @Test
  void aChainThatWasWrittenAnewIsFoundByWhatWasSigned() throws Exception {
    asked.answer(anchor::sign);
    change("update audit_entry set actor_id = gen_random_uuid() where no = 2 and chain_id = ?");
    change(MADE_TO_FIT.formatted(chain));
    touch();
    assertThat(all(NOTHING_SIGNED)).as("without the signed heads nobody knows").isEmpty();
    assertThat(found(signed())).isEqualTo(new Finding(chain, 5, Finding.Kind.NOT_AS_SIGNED));
  }

  @Test
  void aChainThatIsGoneIsFoundByWhatWasSigned() throws Exception {
    asked.answer(anchor::sign);
    change("delete from audit_entry where chain_id = ?");
    change("delete from audit_chain where chain_id = ?");
    assertThat(found(signed())).isEqualTo(new Finding(chain, 5, Finding.Kind.NOT_AS_SIGNED));
  }

  @Test
  void onlyWhatHasGrownIsSignedAgain() {
    asked.answer(anchor::sign);
    int before = signed().size();
    asked.answer(anchor::sign);
    assertThat(signed()).hasSize(before);
    touch();
    asked.answer(anchor::sign);
    assertThat(signed()).hasSize(before + 1);
    assertThat(signed().getLast().chainId()).isEqualTo(chain);
    assertThat(signed().getLast().no()).isEqualTo(6);
  }

  private void touch() {
    asked.write(
        tx -> trail.record(tx, chain, UUID.randomUUID(), "message.read", UUID.randomUUID()));
  }

  private void change(String attack) throws SQLException {
    try (Connection connection = Postgres.owner(database);
        PreparedStatement statement = connection.prepareStatement(attack)) {
      if (attack.contains("?")) {
        statement.setObject(1, chain);
      }
      statement.execute();
    }
  }

  private Finding found(List<SignedHead> heads) throws SQLException {
    List<Finding> all = all(heads);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<Finding> all(List<SignedHead> heads) throws SQLException {
    return verdict(heads).findings().stream().filter(one -> one.chainId().equals(chain)).toList();
  }

  private Verdict verdict(List<SignedHead> heads) throws SQLException {
    try (Connection connection = Postgres.owner(database)) {
      Verdict verdict = ChainCheck.of(connection, heads);
      connection.rollback();
      connection.setAutoCommit(true);
      return verdict;
    }
  }

  private List<SignedHead> signed() {
    try {
      HeadFile.Content content = new HeadFile(folder).read(SigningKey.publicOf(folder));
      assertThat(content.firstBad()).isEmpty();
      return content.heads();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

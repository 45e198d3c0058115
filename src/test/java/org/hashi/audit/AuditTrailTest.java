package org.hashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Postgres.class)
class AuditTrailTest {
  private final UUID chain = UUID.randomUUID();

  @Inject Asked asked;
  @Inject AuditTrail trail;

  @BeforeEach
  void fiveTouches() {
    for (int i = 0; i < 5; i++) {
      asked.write(
          tx -> trail.record(tx, chain, UUID.randomUUID(), "message.read", UUID.randomUUID()));
    }
  }

  @Test
  void anUntouchedChainIsWhole() {
    assertThat(firstBroken()).isEmpty();
  }

  @Test
  void aChainThatNeverBeganIsWhole() {
    UUID nothing = UUID.randomUUID();
    OptionalLong broken = asked.write(tx -> trail.firstBroken(tx, nothing));
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit_entry set action = 'message.seen' where no = 3 and chain_id = ?1 | 3",
        "update audit_entry set actor_id = gen_random_uuid() where no = 1 and chain_id = ?1 | 1",
        "update audit_entry set hash = sha256(hash) where no = 5 and chain_id = ?1 | 5",
        "delete from audit_entry where no = 2 and chain_id = ?1 | 3",
        "delete from audit_entry where no = 5 and chain_id = ?1 | 5",
        "delete from audit_entry where chain_id = ?1 | 5",
        "update audit_chain set last_no = 4 where chain_id = ?1 | 4"
      })
  void whatWasChangedIsFound(String attack, long broken) {
    asked.write(
        tx -> tx.session().createNativeQuery(attack).setParameter(1, chain).executeUpdate());
    assertThat(firstBroken()).hasValue(broken);
  }

  private OptionalLong firstBroken() {
    return asked.write(tx -> trail.firstBroken(tx, chain));
  }
}

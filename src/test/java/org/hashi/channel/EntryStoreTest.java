package org.hashi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.YAMAMOTO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.policy.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door costs: every post and every read passes it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class EntryStoreTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject ChannelAccess access;
  @Inject ChannelPolicies policies;

  private UUID peer;
  private UUID team;

  @BeforeEach
  void enter() {
    cast.enter();
    peer = cast.channel(SATO, ChannelKind.PEER);
    team = cast.channel(TANAKA, ChannelKind.TEAM);
  }

  @Test
  void whereNoPolicyAppliesNothingOfPoliciesIsLookedAt() {
    List<String> plan = planOf(SATO, peer);

    assertThat(searches(plan, "channel_member")).isEqualTo(1);
    for (String table : List.of("policy_channel", "policy_acceptance", "policy_epoch")) {
      assertThat(searches(plan, table)).as(table).isZero();
    }
    assertThat(door(SATO, peer).mayPost()).isTrue();
  }

  @Test
  void inTheRoomOfACareTeamEverythingIsFoundByItsKey() {
    Entry unchecked = unchecked(TANAKA);
    asked.write(tx -> policies.requireConsent(tx, unchecked));

    List<String> plan = planOf(TANAKA, team);

    assertThat(plan)
        .filteredOn(line -> line.contains("policy_"))
        .hasSize(3)
        .allMatch(line -> line.contains("Index"));
    assertThat(searches(plan, "policy_acceptance")).as("one for each demand").isEqualTo(2);
    assertThat(door(TANAKA, team).mayPost()).isTrue();
    assertThat(door(YAMAMOTO, team).mayPost()).isFalse();
  }

  /** How often a table's index was searched. */
  private static int searches(List<String> plan, String table) {
    return plan.stream()
        .dropWhile(line -> !line.contains(" on " + table + " "))
        .filter(line -> line.contains("Index Searches:"))
        .map(line -> Integer.parseInt(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private Entry door(Caller caller, UUID channelId) {
    return asked.write(tx -> access.toRead(tx, caller, channelId));
  }

  /** The same door as on a day on which nobody has come yet. */
  private Entry unchecked(Caller caller) {
    Entry entry = door(caller, team);
    return new Entry(
        entry.channelId(),
        entry.kind(),
        entry.accountId(),
        entry.affiliationId(),
        entry.role(),
        Consent.UNCHECKED);
  }

  private List<String> planOf(Caller caller, UUID channelId) {
    List<String> plan =
        asked.write(
            tx ->
                tx.rows(
                        "explain (analyze, costs off, timing off, buffers off) " + EntryStore.ONE,
                        caller.accountId(),
                        channelId,
                        Japan.today(tx))
                    .map(
                        rows -> {
                          List<String> lines = new ArrayList<>();
                          rows.forEach(row -> lines.add(row.getString(0)));
                          return lines;
                        }));
    return plan;
  }
}

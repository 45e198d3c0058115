package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.NewChannel;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody manages a room, always: who, and what becomes of it when the last one goes. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RoomManagerTest {
  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Channels channels;
  @Inject Members members;
  @Inject Newcomers newcomers;

  private Caller manager;
  private Caller other;
  private String managing;
  private UUID room;

  @BeforeEach
  void enter() {
    cast.enter();
    manager = newcomers.person("見本 管理");
    managing = newcomers.join(manager);
    newcomers.confirm(OKA, managing);
    other = newcomers.person("見本 ほか");
    String affiliation = newcomers.join(other);
    newcomers.confirm(OKA, affiliation);
    room = opened(managing, affiliation);
  }

  @Test
  void aManagerHasAnotherManageAndOnlyThenMayStop() {
    assertThat(role(manager, manager, "member").code()).isEqualTo("last-manager");
    assertThat(role(other, other, "manager").code()).isEqualTo("not-found");
    assertThat(role(manager, other, "manager").status()).isEqualTo(204);
    assertThat(role(manager, manager, "member").status()).isEqualTo(204);
    assertThat(role(manager, other, "member").code())
        .as("no manager any more")
        .isEqualTo("not-found");
    assertThat(role(other, manager, "issuer").status()).isEqualTo(400);
  }

  @Test
  void theOnlyOneWhoManagesStaysWithoutALastDay() {
    assertThat(date(manager, manager).code()).isEqualTo("last-manager");
    assertThat(date(manager, other).status()).isEqualTo(204);
    role(manager, other, "manager");
    assertThat(date(manager, manager).code())
        .as("the other one goes too")
        .isEqualTo("last-manager");
  }

  @Test
  void aRoomWhoseManagerLeftGetsOneOfItsMembersFromTheAdministrator() {
    assertThat(isUnmanaged()).isFalse();
    newcomers.end(OKA, managing, today().minusDays(1));
    assertThat(api.get(OKA, "/unmanaged-rooms").code()).isEqualTo("not-found");
    JsonNode rooms = api.get(Newcomers.ADMINISTRATOR, "/unmanaged-rooms").body();
    assertThat(rooms.toString()).contains(room.toString(), "見本 ほか").doesNotContain("部屋の名前");

    assertThat(appoint(OKA, other).code()).isEqualTo("not-found");
    assertThat(appoint(Newcomers.ADMINISTRATOR, SAITO).code()).isEqualTo("not-found");
    assertThat(appoint(Newcomers.ADMINISTRATOR, other).status()).isEqualTo(204);
    assertThat(appoint(Newcomers.ADMINISTRATOR, other).code())
        .as("somebody manages it now")
        .isEqualTo("not-found");
    assertThat(role(other, other, "manager").status()).isEqualTo(204);
    assertThat(api.get(Newcomers.ADMINISTRATOR, "/channels/" + room).status())
        .as("he lets nobody in, himself neither")
        .isEqualTo(404);
  }

  private UUID opened(String first, String second) {
    return asked.write(
        tx ->
            tx.rows("select patient_id from channel_channel where patient_id is not null limit 1")
                .map(rows -> rows.iterator().next().getUUID(0))
                .chain(
                    patient ->
                        channels.open(tx, new NewChannel(ChannelKind.FAMILY, "部屋の名前", patient)))
                .call(id -> members.join(tx, id, UUID.fromString(first), MemberRole.MANAGER))
                .call(id -> members.join(tx, id, UUID.fromString(second), MemberRole.MEMBER)));
  }

  private boolean isUnmanaged() {
    JsonNode rooms = api.get(Newcomers.ADMINISTRATOR, "/unmanaged-rooms").body();
    return StreamSupport.stream(rooms.spliterator(), false)
        .anyMatch(one -> one.path("channelId").asText().equals(room.toString()));
  }

  private LocalDate today() {
    return asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
  }

  private Answer date(Caller by, Caller whose) {
    return api.send(
        by,
        "PUT",
        "/channels/" + room + "/members/" + whose.accountId() + "/last-day",
        "{\"lastDay\":\"" + today().plusDays(3) + "\"}");
  }

  private Answer role(Caller by, Caller whose, String role) {
    return api.send(
        by,
        "PUT",
        "/channels/" + room + "/members/" + whose.accountId() + "/role",
        "{\"role\":\"" + role + "\"}");
  }

  private Answer appoint(Caller by, Caller whom) {
    return api.send(
        by,
        "PUT",
        "/unmanaged-rooms/" + room + "/manager",
        "{\"accountId\":\"" + whom.accountId() + "\"}");
  }
}

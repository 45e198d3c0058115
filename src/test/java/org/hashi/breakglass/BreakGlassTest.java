package org.hashi.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.ground.Api;
import org.hashi.ground.Asked;
import org.hashi.ground.MovableClock;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.hashi.message.Conversations;
import org.hashi.message.Messages;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** AL-04: the emergency access from the wish to the review, and everything it must not open. */
@QuarkusTest
@WithTestResource(Postgres.class)
class BreakGlassTest {
  private static final String NAME = "長谷川 ハル";
  private static final String KANA = "ハセガワ ハル";
  private static final Caller NAGAI =
      new Caller(UUID.fromString("0d5a1c1e-0012-4a10-8b01-5a7000000012"));

  @Inject Asked asked;
  @Inject Api api;
  @Inject TheCast cast;
  @Inject MovableClock clock;
  @Inject Grants grants;
  @Inject Reviews reviews;
  @Inject Channels channels;
  @Inject ChannelAccess access;
  @Inject Conversations conversations;
  @Inject Messages messages;
  @Inject Members members;
  @Inject Accounts accounts;
  @Inject Affiliations affiliations;
  @Inject EventLog log;
  @Inject DataSource database;

  private UUID room;
  private Caller helper;

  @BeforeEach
  void enter() {
    cast.enter();
    room = cast.channel(SAITO, ChannelKind.TEAM);
    helper = somebody(AffiliationRole.MEMBER);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  @DisplayName("AL-04: he reads for an hour, everybody in the room knows, and it is reviewed")
  void fromTheWishToTheReview() throws SQLException {
    notFound(() -> read(helper));
    long before = lastEvent();
    OpenGrant open = open(helper);
    assertThat(open.channelId()).isEqualTo(room);
    assertThat(open.title()).isEqualTo(NAME);

    assertThat(lastEvent()).as("one event for everybody").isEqualTo(before + 1);
    assertThat(event(before + 1)).contains("breakglass.opened", "急変のため", "見本 さぶろう");
    assertThat(actions(room, open.grantId())).containsExactly("breakglass.open");
    assertThat(actions(AuditTrail.ADMINISTRATION, open.grantId()))
        .containsExactly("breakglass.open");
    assertThat(asked.answer(() -> reviews.ofChannel(TANAKA, room)))
        .filteredOn(one -> one.grantId().equals(open.grantId()))
        .singleElement()
        .matches(one -> one.review() == null && one.words().contains("急変"));

    read(helper);
    assertThat(actions(room, open.grantId())).contains("breakglass.open", "breakglass.read");
    assertThat(open(helper)).as("the same one, no longer").isEqualTo(open);

    clock.move(Duration.ofMinutes(60).minusSeconds(5));
    read(helper);
    assertThat(asked.answer(() -> grants.mine(helper))).hasSize(1);
    clock.move(Duration.ofSeconds(6));
    notFound(() -> read(helper));
    assertThat(asked.answer(() -> grants.mine(helper))).isEmpty();
    OpenGrant second = open(present(helper));
    assertThat(second.grantId()).isNotEqualTo(open.grantId());

    assertThat(waiting(SAITO, open)).extracting(WaitingReview::overdue).isEqualTo(false);
    clock.move(Duration.ofDays(3));
    assertThat(waiting(SAITO, open).overdue()).isTrue();
    assertThat(waiting(SAITO, open).title()).isEqualTo(NAME);
    assertThat(waiting(NAGAI, open).title()).as("audits without knowing whom it is about").isNull();
    ReviewGrant right = new ReviewGrant(Judgement.APPROPRIATE, "救急隊に確認した。");
    asked.answer(() -> reviews.review(SAITO, open.grantId(), right));
    assertThat(asked.answer(() -> reviews.waiting(SAITO)))
        .noneMatch(one -> one.grant().grantId().equals(open.grantId()));
    assertThat(actions(room, open.grantId())).endsWith("breakglass.review");
    assertThatExceptionOfType(BreakGlassProblem.AlreadyReviewed.class)
        .isThrownBy(() -> asked.answer(() -> reviews.review(NAGAI, open.grantId(), right)));
    asked.answer(() -> reviews.review(NAGAI, second.grantId(), right));
    assertThat(asked.answer(() -> reviews.ofChannel(SAITO, room)))
        .filteredOn(one -> List.of(open.grantId(), second.grantId()).contains(one.grantId()))
        .hasSize(2)
        .allMatch(one -> one.review() != null);
  }

  @Test
  void heReadsAndDoesNothingElse() {
    open(helper);
    UUID thread =
        asked.answer(() -> conversations.ofChannel(SAITO, room)).threads().isEmpty()
            ? asked
                .answer(() -> messages.start(SAITO, room, "夜間の様子", Ids.next(), "落ち着いています。"))
                .thread()
                .threadId()
            : asked
                .answer(() -> conversations.ofChannel(SAITO, room))
                .threads()
                .getFirst()
                .threadId();
    asked.answer(() -> conversations.ofThread(helper, thread, Long.MAX_VALUE, 10));
    notFound(() -> asked.answer(() -> messages.post(helper, thread, Ids.next(), "書けない")));
    notFound(() -> asked.answer(() -> messages.start(helper, room, "書けない", Ids.next(), "本文")));
    notFound(() -> asked.answer(() -> members.remove(helper, room, TANAKA.accountId())));
    notFound(() -> asked.write(tx -> access.asMember(tx, helper, room)));
    List<UUID> rooms = asked.write(tx -> channels.of(tx, helper.accountId()));
    assertThat(rooms).isEmpty();
    assertThat(
            asked
                .write(tx -> channels.audiences(tx, List.of(room)))
                .get(room)
                .includes(helper.accountId(), lastEvent() + 1))
        .as("nothing reaches his socket")
        .isFalse();
    notFound(() -> asked.answer(() -> reviews.ofChannel(helper, room)));
  }

  @Test
  void itOpensOneRoomAndForHimAlone() {
    open(helper);
    notFound(() -> read(somebody(AffiliationRole.MEMBER)));
    UUID other = cast.channel(SATO, ChannelKind.PEER);
    notFound(() -> asked.answer(() -> channels.view(helper, other)));
  }

  @Test
  void whoHasLeftMeanwhileReadsNoMore() {
    open(helper);
    read(helper);
    asked.write(tx -> affiliations.endAll(tx, helper.accountId()));
    notFound(() -> read(helper));
  }

  @Test
  void whoIsShutOutReadsNoMore() throws SQLException {
    open(helper);
    read(helper);
    try (Connection connection = database.getConnection();
        PreparedStatement disabling =
            connection.prepareStatement(
                "update identity_account set disabled_at = now() where account_id = ?")) {
      disabling.setObject(1, helper.accountId());
      assertThat(disabling.executeUpdate()).isEqualTo(1);
    }
    notFound(() -> read(helper));
  }

  @Test
  void whoDidNotProveJustNowWhoHeIsIsAskedToAndNothingIsTried() {
    Caller absent = new Caller(helper.accountId());
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class).isThrownBy(() -> open(absent));
    notFound(() -> read(absent));
  }

  @Test
  void onlyWhoCaresOrCoordinatesMayAsk() {
    for (AffiliationRole role :
        List.of(AffiliationRole.OFFICER, AffiliationRole.AUDITOR, AffiliationRole.ADMINISTRATOR)) {
      Caller other = somebody(role);
      notFound(() -> open(other));
      notFound(() -> read(other));
    }
    notFound(() -> open(present(KOBAYASHI)));
    notFound(() -> open(present(new Caller(UUID.randomUUID()))));
    open(somebody(AffiliationRole.COORDINATOR));
  }

  @Test
  void withoutAReasonNothingIsTried() throws SQLException {
    String whom = "{\"patientName\":\"%s\",\"patientKana\":\"%s\"".formatted(NAME, KANA);
    for (String rest :
        List.of(
            "}",
            ",\"reason\":\"emergency\"}",
            ",\"reason\":\"emergency\",\"words\":\" \"}",
            ",\"reason\":\"curiosity\",\"words\":\"見たい\"}",
            ",\"words\":\"急変\"}")) {
      Api.Answer answer = api.send(helper, "POST", "/break-glass", whom + rest);
      assertThat(answer.status()).as(rest).isEqualTo(400);
      assertThat(answer.code()).as(rest).isIn("invalid", "malformed");
    }
    assertThat(actions(AuditTrail.ADMINISTRATION, helper.accountId())).isEmpty();
    notFound(() -> read(helper));
  }

  @Test
  void whoIsInTheRoomNeedsNoOtherDoor() {
    assertThatExceptionOfType(BreakGlassProblem.AlreadyMember.class)
        .isThrownBy(() -> open(present(TANAKA)));
  }

  /**
   * However it is typed, and never by a part of it; every try is counted and stands in the chain.
   */
  @Test
  void nobodyIsFoundByGuessing() throws SQLException {
    List<BreakGlass> wrong =
        List.of(wish("長谷川", KANA), wish(NAME, "ハセガワ"), wish("%", "%"), wish("長谷川 ハナ", KANA));
    for (BreakGlass one : wrong) {
      notFound(() -> asked.answer(() -> grants.open(helper, one)));
    }
    assertThat(actions(AuditTrail.ADMINISTRATION, helper.accountId()))
        .containsExactly("breakglass.try", "breakglass.try", "breakglass.try", "breakglass.try");
    for (int tries = wrong.size(); tries < 10; tries++) {
      notFound(() -> asked.answer(() -> grants.open(helper, wrong.getFirst())));
    }
    assertThatExceptionOfType(BreakGlassProblem.TooManyTries.class).isThrownBy(() -> open(helper));
    notFound(() -> read(helper));
    clock.move(Duration.ofMinutes(61));
    OpenGrant found = asked.answer(() -> grants.open(present(helper), wish("長谷川　ハル", "はせがわはる")));
    assertThat(found.channelId()).isEqualTo(room);
  }

  @Test
  void nobodyReviewsHisOwnAndNobodyWhoMayNot() {
    OpenGrant open = open(helper);
    ReviewGrant right = new ReviewGrant(Judgement.INAPPROPRIATE, "理由がない。");
    for (Caller other : List.of(helper, TANAKA, SATO, KOBAYASHI)) {
      notFound(() -> asked.answer(() -> reviews.review(other, open.grantId(), right)));
    }
    notFound(() -> asked.answer(() -> reviews.review(SAITO, UUID.randomUUID(), right)));
    asked.write(
        tx ->
            affiliations
                .of(tx, helper.accountId())
                .chain(
                    mine ->
                        members.join(
                            tx, room, mine.getFirst().affiliationId(), MemberRole.MANAGER)));
    assertThatExceptionOfType(BreakGlassProblem.OwnGrant.class)
        .isThrownBy(() -> asked.answer(() -> reviews.review(helper, open.grantId(), right)));
    assertThat(asked.answer(() -> reviews.waiting(helper)))
        .noneMatch(one -> one.grant().grantId().equals(open.grantId()));
    assertThat(asked.answer(() -> reviews.waiting(TANAKA))).isEmpty();
  }

  private OpenGrant open(Caller caller) {
    return asked.answer(() -> grants.open(caller, wish(NAME, KANA)));
  }

  private static BreakGlass wish(String name, String kana) {
    return new BreakGlass(name, kana, Reason.EMERGENCY, "急変のため搬送先で確認する。", null);
  }

  private void read(Caller caller) {
    asked.answer(() -> channels.view(caller, room));
  }

  private WaitingReview waiting(Caller reviewer, OpenGrant grant) {
    return asked.answer(() -> reviews.waiting(reviewer)).stream()
        .filter(one -> one.grant().grantId().equals(grant.grantId()))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who has just proved who he is, affiliated so to a centre of the network. */
  private Caller somebody(AffiliationRole role) {
    UUID account = UUID.randomUUID();
    asked.write(
        tx ->
            accounts
                .create(tx, account, "見本 さぶろう", false)
                .chain(() -> affiliations.of(tx, SATO.accountId()))
                .chain(sato -> affiliations.begin(tx, as(account, sato.getFirst(), role))));
    return present(new Caller(account));
  }

  private static AccountAffiliation as(UUID account, Standing like, AffiliationRole role) {
    return new AccountAffiliation(account, like.organizationId(), "見本 さぶろう", role, "02");
  }

  private Caller present(Caller caller) {
    return new Caller(caller.accountId(), clock.instant());
  }

  private long lastEvent() {
    return asked.write(tx -> log.last(tx, room));
  }

  private String event(long seq) {
    return asked.write(tx -> log.after(tx, room, seq - 1, 1)).getFirst().payload();
  }

  private List<String> actions(UUID chain, UUID subject) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select action from audit_entry where chain_id = ? and subject_id = ? order by no")) {
      statement.setObject(1, chain);
      statement.setObject(2, subject);
      var rows = statement.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void notFound(ThrowingCallable asking) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(asking);
  }
}

package org.hashi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.HONMA;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.StoredEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class NoticesTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Notices notices;
  @Inject Confirmations confirmations;
  @Inject EventLog log;
  @Inject Accounts accounts;
  @Inject Affiliations affiliations;
  @Inject Members members;

  private UUID channel;

  @BeforeEach
  void enter() {
    cast.enter();
    channel = cast.channel(KOBAYASHI, ChannelKind.NOTICE);
  }

  @Test
  void anOfficersNoticeGoesToAllSeventeenCentres() {
    NoticeView issued = issue(notice("研修会の開催について"));

    NoticeDetail seen = asked.answer(() -> notices.view(SATO, issued.noticeId()));
    assertThat(seen.recipients()).hasSize(17).allMatch(one -> one.confirmedAt() == null);
    assertThat(seen.recipients()).map(RecipientView::area).doesNotContainNull();
    assertThat(seen.issuedBy().organization()).isEqualTo("新潟県");
    assertThat(seen.body()).isEqualTo("本文です。");
    assertThat(seen.mine().centre()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(asked.answer(() -> notices.view(KOBAYASHI, issued.noticeId())).mine()).isNull();
  }

  @Test
  void aCoordinatorCannotIssueAndACareTeamFindsNothing() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> notices.issue(SATO, channel, notice("私から"))));

    NoticeView issued = issue(notice("県から"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> notices.view(TANAKA, issued.noticeId())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> notices.list(TANAKA, channel)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> asked.answer(() -> confirmations.confirm(TANAKA, issued.noticeId(), null)));
  }

  @Test
  void theOfficerCannotConfirmForAnybody() {
    NoticeView issued = issue(notice("確認のお願い"));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> asked.answer(() -> confirmations.confirm(KOBAYASHI, issued.noticeId(), null)));
  }

  @Test
  void eachCentreConfirmsOnce() {
    NoticeView issued = issue(notice("期限のあるお知らせ"));
    long before = last();

    asked.answer(() -> confirmations.confirm(SATO, issued.noticeId(), null));
    NoticeView second =
        asked.answer(() -> confirmations.confirm(WATANABE, issued.noticeId(), null));
    NoticeView again = asked.answer(() -> confirmations.confirm(SATO, issued.noticeId(), null));

    assertThat(second.confirmed()).isEqualTo(2);
    assertThat(again.confirmed()).isEqualTo(2);
    assertThat(again.mine().confirmedBy().name()).isEqualTo("佐藤 由紀");
    assertThat(eventsAfter(before))
        .satisfiesExactly(
            one -> assertThat(one).contains("notice.confirmed", "\"confirmed\":1"),
            two -> assertThat(two).contains("notice.confirmed", "\"confirmed\":2"));
  }

  @Test
  void aColleagueOfTheCentreGetsTheAnswerOfTheFirst() {
    Caller colleague = colleagueOf(HONMA);
    NoticeView issued = issue(notice("同じ拠点の二人"));

    NoticeView first = asked.answer(() -> confirmations.confirm(HONMA, issued.noticeId(), null));
    NoticeView second =
        asked.answer(() -> confirmations.confirm(colleague, issued.noticeId(), null));

    assertThat(second.mine()).isEqualTo(first.mine());
    assertThat(second.confirmed()).isEqualTo(1);
  }

  @Test
  void manyConfirmationsAtOnceAreOneConfirmationPerCentre() {
    NoticeView issued = issue(notice("同時に押す"));
    long before = last();
    List<Caller> callers = List.of(SATO, WATANABE, HONMA);

    List<CompletableFuture<NoticeView>> running =
        IntStream.range(0, 24)
            .mapToObj(i -> callers.get(i % callers.size()))
            .map(who -> asked.atOnce(() -> confirmations.confirm(who, issued.noticeId(), null)))
            .toList();
    running.forEach(CompletableFuture::join);

    assertThat(asked.answer(() -> notices.view(KOBAYASHI, issued.noticeId())).confirmed())
        .isEqualTo(3);
    assertThat(eventsAfter(before)).hasSize(3);
  }

  @Test
  void sendingAgainIssuesNothingTwice() {
    IssueNotice command = notice("二度送る");
    NoticeView first = issue(command);
    long before = last();

    Notices.Issued again = asked.answer(() -> notices.issue(KOBAYASHI, channel, command));

    assertThat(again.isNew()).isFalse();
    assertThat(again.notice()).isEqualTo(first);
    assertThat(last()).isEqualTo(before);
    IssueNotice other =
        new IssueNotice(command.clientId(), "第2号", "別の件名", "本文", "課", LocalDate.EPOCH, null, null);
    assertThatExceptionOfType(NoticeProblem.DifferentBody.class)
        .isThrownBy(() -> asked.answer(() -> notices.issue(KOBAYASHI, channel, other)));
  }

  @Test
  void theNewestNoticeComesFirstAndCarriesTheNumberOfItsEvent() {
    NoticeView issued = issue(notice("いちばん新しい"));

    NoticeList list = asked.answer(() -> notices.list(SATO, channel));

    assertThat(list.notices())
        .first()
        .extracting(NoticeView::noticeId)
        .isEqualTo(issued.noticeId());
    assertThat(list.notices()).first().extracting(NoticeView::seq).isEqualTo(list.seq());
  }

  private NoticeView issue(IssueNotice command) {
    return asked.answer(() -> notices.issue(KOBAYASHI, channel, command)).notice();
  }

  private static IssueNotice notice(String title) {
    LocalDate today = LocalDate.of(2026, 11, 20);
    return new IssueNotice(
        UUID.randomUUID(), "見本第9号", title, "本文です。", "在宅医療担当", today, today.plusDays(7), null);
  }

  private long last() {
    return asked.write(tx -> log.last(tx, channel));
  }

  private List<String> eventsAfter(long seq) {
    return asked.write(tx -> log.after(tx, channel, seq, 100)).stream()
        .map(StoredEvent::payload)
        .toList();
  }

  private Caller colleagueOf(Caller person) {
    Caller colleague = new Caller(Ids.next());
    asked.write(
        tx ->
            accounts
                .create(tx, colleague.accountId(), "同僚", false)
                .chain(() -> affiliations.of(tx, person.accountId()))
                .chain(mine -> affiliations.begin(tx, beside(mine.getFirst(), colleague)))
                .chain(id -> members.join(tx, channel, id, MemberRole.MEMBER)));
    return colleague;
  }

  private static AccountAffiliation beside(Standing standing, Caller colleague) {
    return new AccountAffiliation(
        colleague.accountId(), standing.organizationId(), "同僚", standing.role(), "24");
  }
}

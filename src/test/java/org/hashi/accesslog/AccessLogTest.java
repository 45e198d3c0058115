package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.audit.AuditTrail;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.message.Messages;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail as an auditor reads it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AccessLogTest {
  private static LocalDate next = LocalDate.of(2010, 1, 1);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject AccessLog log;
  @Inject Messages messages;

  private LocalDate day;
  private Ward hana;
  private Ward taro;

  @BeforeEach
  void aDayOfItsOwn() {
    cast.enter();
    next = next.plusDays(10);
    day = next;
    hana = past.ward("見本 ハナ");
    taro = past.ward("見本 タロウ");
  }

  @Test
  void theAuditorSeesWhoTouchedWhoseDataNewestFirst() {
    past.touch(hana, TANAKA, "message.read", day + "T09:00");
    past.touch(taro, IGARASHI, "message.post", day + "T10:30");
    past.touch(hana, TANAKA, "channel.addMember", day + "T11:00");

    List<LogEntry> entries = read(all()).entries();

    assertThat(entries)
        .extracting(one -> one.actor().name() + " " + one.group() + " " + one.patient().name())
        .containsExactly("田中 美穂 MEMBER 見本 ハナ", "五十嵐 誠 WRITE 見本 タロウ", "田中 美穂 READ 見本 ハナ");
    assertThat(entries.getLast().actor().organization()).isEqualTo("訪問看護ステーションしなの");
    assertThat(entries.getLast().actor().profession()).isEqualTo("06");
    assertThat(entries.getLast().subject().kind()).isEqualTo(LoggedSubject.Kind.CHANNEL);
  }

  @Test
  void aDayInJapanBeginsAndEndsAtItsMidnight() {
    past.touch(hana, TANAKA, "message.read", day.minusDays(1) + "T23:59:59");
    past.touch(hana, TANAKA, "message.read", day + "T00:00");
    past.touch(hana, TANAKA, "message.read", day + "T23:59:59");
    past.touch(hana, TANAKA, "message.read", day.plusDays(1) + "T00:00");

    assertThat(read(all()).entries())
        .extracting(LogEntry::at)
        .containsExactly(PastTouches.at(day + "T23:59:59"), PastTouches.at(day + "T00:00"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapsWhateverIsAdded() {
    for (int i = 0; i < 120; i++) {
      past.touch(i % 3 == 0 ? hana : taro, TANAKA, "message.read", day + "T09:0" + i / 40);
    }
    LogPage first = read(all());
    past.touch(hana, IGARASHI, "message.read", day + "T12:00");

    List<LogEntry> seen = new ArrayList<>(first.entries());
    for (String at = first.next(); at != null; ) {
      LogPage page = read(new LogFilter(period(), null, null, null, Place.parse(at)));
      seen.addAll(page.entries());
      at = page.next();
    }

    assertThat(seen).hasSize(120);
    assertThat(new HashSet<>(seen)).hasSize(120);
    assertThat(first.entries()).hasSize(50);
  }

  @Test
  void filtersNarrowByPersonPatientAndKind() {
    past.touch(hana, TANAKA, "message.read", day + "T09:00");
    past.touch(taro, TANAKA, "message.post", day + "T10:00");
    past.touch(taro, IGARASHI, "message.read", day + "T11:00");

    assertThat(read(new LogFilter(period(), TANAKA.accountId(), null, null, null)).entries())
        .hasSize(2);
    assertThat(read(new LogFilter(period(), null, taro.patientId(), null, null)).entries())
        .hasSize(2)
        .allMatch(one -> one.chainId().equals(taro.channelId()));
    assertThat(read(new LogFilter(period(), null, null, ActionGroup.WRITE, null)).entries())
        .extracting(LogEntry::action)
        .containsExactly("message.post");
  }

  @Test
  void aPatientNobodyKnowsIsNotFound() {
    UUID nobody = UUID.randomUUID();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> read(new LogFilter(period(), null, nobody, null, null)));
  }

  @Test
  void peopleAndOrganizationsBearTheNamesTheyHadThen() {
    UUID affiliation = Ids.next();
    UUID before = Ids.next();
    asked.write(tx -> married(tx, TANAKA.accountId(), before, affiliation));
    past.touch(hana, TANAKA, "message.read", day + "T09:00");
    past.touch(hana, TANAKA, "message.read", day.plusDays(1) + "T09:00");

    LogPage page = read(LogFilter.all(Period.of(day, day.plusDays(1)), null));

    asked.write(
        tx ->
            tx.rows(
                "delete from organization_affiliation where affiliation_id in ($1, $2)",
                before,
                affiliation));
    assertThat(page.entries())
        .extracting(one -> one.actor().name() + " " + one.actor().profession())
        .containsExactly("田中 美穂 03", "旧姓 美穂 24");
  }

  /** Until that day under another name and profession, from the next day on as now. */
  private io.smallrye.mutiny.Uni<?> married(
      org.hashi.platform.Tx tx, UUID account, UUID before, UUID after) {
    String insert =
        """
        insert into organization_affiliation
        select $1, account_id, organization_id, $2, role, $3, $4::date, $5::date
        from organization_affiliation where account_id = $6 order by affiliation_id limit 1
        """;
    LocalDate last = day;
    return tx.rows(insert, before, "旧姓 美穂", "24", last.minusYears(1), last, account)
        .chain(
            () ->
                tx.rows(insert, after, "田中 美穂", "03", last.plusDays(1), last.plusDays(1), account));
  }

  @Test
  void whatWasWrittenIsNotShown() {
    UUID channel = cast.channel(SAITO, org.hashi.channel.ChannelKind.TEAM);
    asked.answer(() -> messages.start(SAITO, channel, "題名は秘密", Ids.next(), "本文も秘密"));
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));

    LogPage page = read(LogFilter.all(Period.of(today.minusDays(1), today), null));

    LogEntry posted =
        page.entries().stream()
            .filter(one -> one.action().equals("message.post"))
            .findFirst()
            .orElseThrow();
    assertThat(posted.subject().kind()).isEqualTo(LoggedSubject.Kind.MESSAGE);
    assertThat(page.toString()).doesNotContain("秘密");
  }

  @Test
  void readingTheLogIsInTheLog() {
    String me = NAGAI.accountId() + " accesslog.read ";
    read(all());
    assertThat(past.chain(AuditTrail.ADMINISTRATION))
        .last()
        .isEqualTo(me + AuditTrail.ADMINISTRATION);
    read(new LogFilter(period(), TANAKA.accountId(), null, null, null));
    assertThat(past.chain(AuditTrail.ADMINISTRATION)).last().isEqualTo(me + TANAKA.accountId());
    read(LogFilter.all(period(), hana.patientId()));
    assertThat(past.chain(hana.channelId())).containsExactly(me + hana.channelId());
    assertThat(past.chain(taro.channelId())).isEmpty();
  }

  @Test
  void patientsPeopleAndHoursAreCounted() {
    past.touch(hana, TANAKA, "message.read", day + "T09:00");
    past.touch(hana, TANAKA, "message.read", day + "T09:59");
    past.touch(hana, IGARASHI, "message.post", day + "T23:00");
    past.touch(taro, TANAKA, "channel.read", day + "T10:00");
    past.touch(taro, NAGAI, "accesslog.read", day + "T10:00");

    LogCounts counts = asked.answer(() -> log.counts(NAGAI, period()));

    assertThat(counts.patients())
        .extracting(one -> one.patient().name() + " " + one.entries() + " " + one.people())
        .containsExactly("見本 ハナ 3 2", "見本 タロウ 1 1");
    assertThat(counts.patients().getFirst().channelId()).isEqualTo(hana.channelId());
    assertThat(counts.people())
        .extracting(one -> one.person().name() + " " + one.entries() + " " + one.patients())
        .contains("田中 美穂 3 2", "五十嵐 誠 1 1", "長井 律子 1 1");
    int weekday = day.getDayOfWeek().getValue();
    assertThat(counts.hours())
        .containsExactly(
            new LogCounts.HourCount(weekday, 9, 2),
            new LogCounts.HourCount(weekday, 10, 1),
            new LogCounts.HourCount(weekday, 23, 1));
    assertThat(counts.more()).isFalse();
  }

  private LogFilter all() {
    return LogFilter.all(period(), null);
  }

  private Period period() {
    return Period.of(day, day);
  }

  private LogPage read(LogFilter filter) {
    return asked.answer(() -> log.read(NAGAI, filter));
  }
}

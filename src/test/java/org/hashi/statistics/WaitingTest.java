package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.statistics.AnswerTimes.AnswerRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long centres wait for the first answer is told by the hours in which they are open. */
@QuarkusTest
@WithTestResource(Postgres.class)
class WaitingTest {
  /** A year in which nobody talks otherwise; threads are moved there. */
  private static final int YEAR = 2011;

  /** Monday, and no holiday until its Friday. */
  private static final LocalDateTime MONDAY = LocalDateTime.of(YEAR, 6, 6, 10, 0);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;
  @Inject Waiting waiting;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private UUID room;

  @BeforeEach
  void enter() {
    cast.enter();
    room = cast.channel(SATO, ChannelKind.PEER);
  }

  @AfterEach
  void leaveTheYearEmpty() {
    LocalDateTime end = LocalDateTime.of(YEAR + 1, 4, 1, 0, 0);
    change("update thread_thread set started_at = now() where started_at < ?", end);
    change("update message_message set posted_at = now() where posted_at < ?", end);
  }

  @Test
  void whatOneselfAddsIsNoAnswerAndTheFirstOneOfOthersIs() {
    UUID thread = ask(SATO, MONDAY);
    write(SATO, thread, MONDAY.plusMinutes(10));
    write(TAKAHASHI, thread, MONDAY.plusMinutes(90));
    write(SATO, thread, MONDAY.plusMinutes(95));
    write(TAKAHASHI, thread, MONDAY.plusMinutes(100));

    assertThat(june(SATO).own()).isEqualTo(new AnswerTime(1, 1, 90L, null));
    assertThat(june(TAKAHASHI).own()).isEqualTo(new AnswerTime(0, 0, null, null));
  }

  @Test
  void theNightBetweenIsNotCountedAndWhatNobodyAnsweredIsAskedAllTheSame() {
    UUID thread = ask(SATO, MONDAY.withHour(16));
    write(TAKAHASHI, thread, MONDAY.plusDays(1).withHour(9).withMinute(30));
    ask(SATO, MONDAY);

    assertThat(june(SATO).own()).isEqualTo(new AnswerTime(2, 1, 90L, null));
  }

  @Test
  void aMonthIsThatOfTheQuestion() {
    UUID thread = ask(SATO, LocalDateTime.of(YEAR, 6, 30, 16, 0));
    write(TAKAHASHI, thread, LocalDateTime.of(YEAR, 7, 1, 10, 0));

    assertThat(june(SATO).own()).isEqualTo(new AnswerTime(1, 1, 120L, null));
    assertThat(row(SATO, YearMonth.of(YEAR, 7)).own()).isEqualTo(new AnswerTime(0, 0, null, null));
    assertThat(row(SATO, null).own()).isEqualTo(new AnswerTime(1, 1, 120L, null));
  }

  @Test
  void ofAllIsToldNothingWhileThoseOfOthersAreFew() {
    answered(TAKAHASHI, SATO, AnswerTime.FEW - 1);
    answered(SATO, TAKAHASHI, AnswerTime.FEW);

    assertThat(june(SATO).all()).isEqualTo(new AnswerTime(19, 19, null, null));
    assertThat(june(TAKAHASHI).all()).isEqualTo(new AnswerTime(19, 19, 5L, 9L));
    assertThat(june(KOBAYASHI).all()).isEqualTo(new AnswerTime(19, 19, 5L, 9L));
    assertThat(june(KOBAYASHI).own()).isNull();
  }

  @Test
  void halfAndNineOfTenAreTimesThatReallyWere() {
    List<Duration> waits =
        LongStream.of(9, 1, 7, 3, 5, 2, 8, 4, 100, 6).mapToObj(Duration::ofMinutes).toList();

    assertThat(AnswerTime.own(12, waits)).isEqualTo(new AnswerTime(12, 10, 5L, 9L));
    assertThat(AnswerTime.own(1, waits.subList(0, 3))).isEqualTo(new AnswerTime(1, 3, 7L, null));
    assertThat(AnswerTime.own(1, List.of())).isEqualTo(new AnswerTime(1, 0, null, null));
  }

  @Test
  void whoReadsNoTablesIsToldNothing() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.as(IGARASHI, () -> waiting.year(IGARASHI, YEAR)));
  }

  /** Answered after one minute, two, and so on. */
  private void answered(Caller asker, Caller answerer, int many) {
    IntStream.rangeClosed(1, many)
        .forEach(minutes -> write(answerer, ask(asker, MONDAY), MONDAY.plusMinutes(minutes)));
  }

  private UUID ask(Caller who, LocalDateTime at) {
    UUID thread =
        asked
            .as(who, () -> messages.start(who, room, "どうしていますか", Ids.next(), "教えてください。"))
            .thread()
            .threadId();
    change("update thread_thread set started_at = ? where thread_id = ?", at, thread);
    change("update message_message set posted_at = ? where thread_id = ?", at, thread);
    return thread;
  }

  private void write(Caller who, UUID thread, LocalDateTime at) {
    UUID message =
        asked
            .as(who, () -> messages.post(who, thread, Ids.next(), "こうしています。"))
            .message()
            .messageId();
    change("update message_message set posted_at = ? where message_id = ?", at, message);
  }

  private AnswerRow june(Caller who) {
    return row(who, YearMonth.of(YEAR, 6));
  }

  private AnswerRow row(Caller who, @Nullable YearMonth month) {
    return asked.as(who, () -> waiting.year(who, YEAR)).rows().stream()
        .filter(row -> Objects.equals(row.month(), month))
        .findFirst()
        .orElseThrow();
  }

  /** As only the owner of the tables can. */
  private void change(String statement, Object... values) {
    try (Connection owner = Postgres.owner(database);
        PreparedStatement prepared = owner.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        prepared.setObject(
            i + 1,
            value instanceof LocalDateTime at
                ? OffsetDateTime.of(at, ZoneOffset.ofHours(9))
                : value);
      }
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

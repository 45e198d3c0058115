package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a centre is open: said by those who keep its ledger. */
@QuarkusTest
@WithTestResource(Postgres.class)
class CentreHoursTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CentreHours hours;

  private UUID centre;

  @BeforeEach
  void enter() {
    cast.enter();
    centre = asked.answer(() -> ledger.month(SATO, null, YearMonth.of(2026, 1))).centreId();
  }

  @AfterEach
  void asUsualAgain() {
    set(command(version()));
  }

  @Test
  void whereNobodySaidAnythingItIsOpenFromNineToFive() {
    HoursView view = view(SATO);

    assertThat(view.centre()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(view.weeks()).isEmpty();
    assertThat(view.usual()).hasSize(5);
    assertThat(view.usual().getFirst())
        .isEqualTo(new OpenTime(1, LocalTime.of(9, 0), LocalTime.of(17, 0)));
  }

  @Test
  void whatIsSetIsThereInItsOrderAndKeepsWhatWasBefore() {
    int before = version();
    Week spring = week("1976-04-01", "13:00-17:00", "08:30-12:00");
    Week winter = week("1975-12-01", "10:00-16:00");

    HoursView view = set(command(before, spring, winter));

    assertThat(view.version()).isEqualTo(before + 1);
    assertThat(view(SATO)).isEqualTo(view);
    assertThat(view.weeks()).extracting(Week::from).containsExactly(winter.from(), spring.from());
    assertThat(view.weeks().getLast().times())
        .extracting(OpenTime::opens)
        .startsWith(LocalTime.of(8, 30), LocalTime.of(13, 0));
    set(command(view.version()));
    long versions =
        asked.write(
            tx ->
                tx.rows("select count(*) from consultation_hours where centre_id = $1", centre)
                    .map(rows -> rows.iterator().next().getLong(0)));
    assertThat(versions).isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void theSameAgainChangesNothing() {
    HoursView view = set(command(version(), week("1976-05-01", "08:00-18:00")));

    assertThat(set(command(view.version(), week("1976-05-01", "08:00-18:00")))).isEqualTo(view);
  }

  @Test
  void whoSawOlderHoursIsTold() {
    int seen = version();
    set(command(seen, week("1976-06-01", "08:00-18:00")));

    assertThatExceptionOfType(ConsultationProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> set(command(seen, week("1976-07-01", "08:00-18:00"))));
  }

  @Test
  void nobodyButTheCentresCoordinatorsFindsThem() {
    SetHours command = command(version(), week("1976-08-01", "08:00-18:00"));

    for (Caller other : List.of(TAKAHASHI, KOBAYASHI, IGARASHI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(other));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.answer(() -> hours.set(other, centre, command)));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.answer(() -> hours.preview(other, centre, command)));
    }
    assertThat(view(SATO).weeks()).isEmpty();
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of("月曜日の終わりの時刻は、始まりより後", List.of(week("1976-01-01", "17:00-09:00"))),
        Arguments.of("月曜日の終わりの時刻は、始まりより後", List.of(week("1976-01-01", "09:00-09:00"))),
        Arguments.of("月曜日の時間が重なっています", List.of(week("1976-01-01", "09:00-12:30", "12:00-17:00"))),
        Arguments.of("月曜日の時間が重なっています", List.of(week("1976-01-01", "09:00-17:00", "09:00-12:00"))),
        Arguments.of("1つ以上", List.of(week("1976-01-01"))),
        Arguments.of(
            "1976年1月1日からの開所時間が2つ",
            List.of(week("1976-01-01", "09:00-17:00"), week("1976-01-01", "09:00-18:00"))),
        Arguments.of("曜日", List.of(on(0))),
        Arguments.of("曜日", List.of(on(8))));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void whatCannotBeIsToldAndChangesNothing(String told, List<Week> weeks) {
    SetHours command = new SetHours(version(), weeks, List.of());

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> set(command))
        .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo("weeks"))
        .satisfies(e -> assertThat(e.fields().getFirst().message()).contains(told));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> asked.answer(() -> hours.preview(SATO, centre, command)));
    assertThat(view(SATO).weeks()).isEmpty();
  }

  @Test
  void stretchesThatMeetDoNotOverlap() {
    HoursView view = set(command(version(), week("1976-09-01", "09:00-12:00", "12:00-17:00")));

    assertThat(view.weeks()).hasSize(1);
  }

  private HoursView view(Caller who) {
    return asked.answer(() -> hours.view(who, centre));
  }

  private int version() {
    return view(SATO).version();
  }

  private HoursView set(SetHours command) {
    return asked.answer(() -> hours.set(SATO, centre, command));
  }

  private static SetHours command(int version, Week... weeks) {
    return new SetHours(version, Arrays.asList(weeks), List.of());
  }

  private static Week on(int weekday) {
    return new Week(
        LocalDate.of(1976, 1, 1),
        List.of(new OpenTime(weekday, LocalTime.of(9, 0), LocalTime.of(17, 0))));
  }

  private static Week week(String from, String... stretches) {
    return new Week(
        LocalDate.parse(from),
        Stream.of(1, 2)
            .flatMap(day -> Stream.of(stretches).map(one -> time(day, one.split("-"))))
            .toList());
  }

  private static OpenTime time(int weekday, String[] ends) {
    return new OpenTime(weekday, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }
}

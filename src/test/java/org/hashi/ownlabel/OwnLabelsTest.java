package org.hashi.ownlabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.HONMA;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.hashi.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sato's centre has words of its own for what all centres count alike. */
@QuarkusTest
@WithTestResource(Postgres.class)
class OwnLabelsTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject OwnLabels labels;
  @Inject Transactions transactions;

  private UUID centre;

  @BeforeEach
  void enter() {
    cast.enter();
    centre = asked.answer(() -> ledger.month(SATO, null, YearMonth.of(1960, 4))).centreId();
  }

  @Test
  void severalWordsOfACentreStandForOneCommonCode() {
    OwnLabel doctor = new OwnLabel(Dimension.CONTENT, "A01", " 在宅医の紹介 ");
    OwnLabel family = new OwnLabel(Dimension.CONTENT, "A01", "かかりつけ医さがし");
    OwnLabel phone = new OwnLabel(Dimension.METHOD, "01", "TEL");

    LabelsView set = set(doctor, family, phone);

    assertThat(set.centre()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(set.labels())
        .containsExactly(new OwnLabel(Dimension.CONTENT, "A01", "在宅医の紹介"), family, phone);
    assertThat(view(SATO)).isEqualTo(set);
    assertThat(set(phone).labels()).containsExactly(phone);
    assertThat(view(SATO).version()).isEqualTo(set.version() + 1);
  }

  @Test
  void whatCannotBeIsToldByItsWordAndNothingIsSet() {
    LabelsView before = view(SATO);

    refused("「どこか」の共通の区分を選び直してください", new OwnLabel(Dimension.CONTENT, "Z99", "どこか"));
    refused("「見出し」の共通の区分を選び直してください", new OwnLabel(Dimension.CONTENT, "A", "見出し"));
    refused("「職種」の共通の区分を選び直してください", new OwnLabel(Dimension.PROFESSION, "06", "職種"));
    refused(
        "「ＴＥＬ」が2つあります",
        new OwnLabel(Dimension.METHOD, "01", "tel"),
        new OwnLabel(Dimension.METHOD, "02", "ＴＥＬ"));
    refused("共通の区分「A02 往診・夜間休日の対応」の名前です", new OwnLabel(Dimension.CONTENT, "A01", "往診・夜間休日の対応"));
    assertThat(view(SATO)).isEqualTo(before);
  }

  @Test
  void whoComesSecondIsToldAndWritesOverNothing() {
    int version = view(SATO).version();
    OwnLabel phone = new OwnLabel(Dimension.METHOD, "01", "お電話");
    set(phone);

    assertThatExceptionOfType(OwnLabelProblem.ChangedMeanwhile.class)
        .isThrownBy(
            () ->
                asked.as(SATO, () -> labels.set(SATO, centre, new SetLabels(version, List.of()))));
    assertThat(view(SATO).labels()).containsExactly(phone);
  }

  @Test
  void theyAreForThoseWhoKeepTheLedgerAndThereIsNoneForAnybodyElse() {
    for (Caller other : List.of(HONMA, KOBAYASHI, IGARASHI, NAGAI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(other));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(
              () -> asked.as(other, () -> labels.set(other, centre, new SetLabels(0, List.of()))));
    }
  }

  @Test
  void theDatabaseShowsThemToNobodyElseEither() {
    set(new OwnLabel(Dimension.METHOD, "01", "お電話"));

    assertThat(rows(SATO)).isPositive();
    assertThat(rows(HONMA)).isZero();
    assertThat(rows(KOBAYASHI)).isZero();
  }

  private int rows(Caller reader) {
    return asked.as(
        reader,
        () ->
            transactions.look(
                tx ->
                    tx.rows("select from ownlabel_list where centre_id = $1", centre)
                        .map(RowSet<Row>::size)));
  }

  private LabelsView view(Caller reader) {
    return asked.as(reader, () -> labels.view(reader, centre));
  }

  private LabelsView set(OwnLabel... wanted) {
    SetLabels command = new SetLabels(view(SATO).version(), List.of(wanted));
    return asked.as(SATO, () -> labels.set(SATO, centre, command));
  }

  private void refused(String message, OwnLabel... wanted) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> set(wanted))
        .satisfies(
            e ->
                assertThat(e.fields())
                    .map(Problem.Field::message)
                    .first()
                    .asString()
                    .contains(message));
  }
}

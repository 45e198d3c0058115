package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.audit.AuditTrail;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.platform.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing off what was looked through. */
@QuarkusTest
@WithTestResource(Postgres.class)
class ReviewsTest {
  private static LocalDate next = LocalDate.of(2014, 1, 1);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject Reviews reviews;

  private LocalDate first;
  private LocalDate last;

  @BeforeEach
  void aMonthOfItsOwn() {
    cast.enter();
    next = next.plusMonths(1);
    first = next;
    last = next.plusMonths(1).minusDays(1);
  }

  @Test
  void aReviewKeepsWhatThereWasToSeeAndStandsInTheTrail() {
    Ward hana = past.ward("見本 ハナ");
    past.touch(hana, TANAKA, "message.read", first + "T12:00");
    past.touch(hana, TANAKA, "message.read", last + "T23:00");

    ReviewView signed = signOff("夜の1件は当番と確認しました。");

    assertThat(signed)
        .returns(2L, ReviewView::entries)
        .returns(1L, ReviewView::patients)
        .returns(1L, ReviewView::people)
        .returns(1L, ReviewView::findings)
        .returns(true, ReviewView::intact);
    assertThat(signed.heads()).hasSize(64);
    assertThat(signed.signedBy().name()).isEqualTo("長井 律子");
    assertThat(past.chain(AuditTrail.ADMINISTRATION))
        .last()
        .isEqualTo(NAGAI.accountId() + " accesslog.signOff " + signed.reviewId());
    assertThat(list().reviews()).contains(signed);
  }

  @Test
  void noDayIsSignedOffTwice() {
    signOff("異常なし");
    int entries = past.chain(AuditTrail.ADMINISTRATION).size();

    assertThatExceptionOfType(ReviewProblem.AlreadySignedOff.class)
        .isThrownBy(() -> signOff("もう一度"));
    assertThatExceptionOfType(ReviewProblem.AlreadySignedOff.class)
        .isThrownBy(() -> signOff(new SignOff(last, last.plusDays(3), "重なる")));
    assertThat(past.chain(AuditTrail.ADMINISTRATION)).hasSize(entries);
  }

  @Test
  void ofManyWhoSignAtOnceOneDoes() {
    List<CompletableFuture<ReviewView>> running =
        IntStream.range(0, 8)
            .mapToObj(i -> new SignOff(first, last, "同時に " + i))
            .map(command -> asked.atOnce(() -> reviews.signOff(NAGAI, command)))
            .toList();

    assertThat(running.stream().filter(one -> !one.handle((r, e) -> e != null).join())).hasSize(1);
  }

  @Test
  void whatIsNotOverCannotBeSignedOff() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> signOff(new SignOff(today.minusDays(3), today, "早すぎる")));
  }

  @Test
  void aReviewThatWasChangedAfterwardsShowsIt() {
    ReviewView signed = signOff("異常なし");

    asked.write(
        tx ->
            tx.rows(
                "update accesslog_review set note = '要調査' where review_id = $1",
                signed.reviewId()));

    assertThat(list().reviews())
        .filteredOn(one -> one.reviewId().equals(signed.reviewId()))
        .extracting(ReviewView::intact)
        .containsExactly(false);
  }

  @Test
  void monthsAreOpenUntilAllTheirDaysAreSignedOff() {
    LocalDate today = first.plusDays(9);
    Period may = new Period(first.minusMonths(1), first.minusDays(1));
    Period half = new Period(first.minusMonths(2), first.minusMonths(2).plusDays(14));

    List<ReviewMonth> months = ReviewMonth.between(first.minusMonths(3), today, List.of(may, half));

    assertThat(months)
        .extracting(ReviewMonth::state)
        .containsExactly(
            ReviewMonth.State.RUNNING,
            ReviewMonth.State.DONE,
            ReviewMonth.State.PARTLY,
            ReviewMonth.State.OPEN);
  }

  private ReviewView signOff(String note) {
    return signOff(new SignOff(first, last, note));
  }

  private ReviewView signOff(SignOff command) {
    return asked.answer(() -> reviews.signOff(NAGAI, command));
  }

  private ReviewList list() {
    return asked.answer(() -> reviews.list(NAGAI));
  }
}

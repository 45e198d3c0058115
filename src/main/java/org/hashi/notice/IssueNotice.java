package org.hashi.notice;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be issued.
 *
 * @param clientId made by the client, so that sending again issues nothing twice
 * @param number 文書番号
 * @param section 所管課
 * @param affiliationId as whom, when not as whom the caller is a member
 */
public record IssueNotice(
    @NotNull(message = "送信の識別子がありません。") UUID clientId,
    @Text(max = 60, oneLine = true, message = "文書番号を入力してください。") String number,
    @Text(max = 120, oneLine = true, message = "件名を入力してください。") String title,
    @Text(max = 10_000, message = "本文を入力してください。") String body,
    @Text(max = 60, oneLine = true, message = "所管課を入力してください。") String section,
    @NotNull(message = "発出日を入力してください。") LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable UUID affiliationId) {

  @AssertTrue(message = "発出日を確かめてください。")
  boolean isIssuedOn() {
    return issuedOn == null || isOfThisAge(issuedOn);
  }

  @AssertTrue(message = "期限は発出日以後の日にしてください。")
  boolean isDueOn() {
    return dueOn == null || issuedOn == null || (isOfThisAge(dueOn) && !dueOn.isBefore(issuedOn));
  }

  private static boolean isOfThisAge(LocalDate day) {
    return day.getYear() >= 2000 && day.getYear() < 3000;
  }

  @Override
  public String toString() {
    return "IssueNotice[" + clientId + "]";
  }
}

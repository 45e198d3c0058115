package org.hashi.notice;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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
    @NotBlank(message = "文書番号を入力してください。") @Size(max = 60, message = "文書番号は60文字以内にしてください。")
        String number,
    @NotBlank(message = "件名を入力してください。") @Size(max = 120, message = "件名は120文字以内にしてください。")
        String title,
    @NotBlank(message = "本文を入力してください。") @Size(max = 10_000, message = "本文は10,000文字以内にしてください。")
        String body,
    @NotBlank(message = "所管課を入力してください。") @Size(max = 60, message = "所管課は60文字以内にしてください。")
        String section,
    @NotNull(message = "発出日を入力してください。") LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable UUID affiliationId) {

  @AssertTrue(message = "期限は発出日以後の日にしてください。")
  boolean isDueOn() {
    return dueOn == null || issuedOn == null || !dueOn.isBefore(issuedOn);
  }

  @Override
  public String toString() {
    return "IssueNotice[" + clientId + "]";
  }
}

package org.hashi.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How somebody who was invited wants to sign in. All else stands in the invitation. */
record NewAccount(
    @NotNull(message = "招待のリンクを開き直してください。")
        @Pattern(regexp = InvitationToken.SHAPE, message = "招待のリンクが途中で切れています。")
        String token,
    @NotNull(message = "ユーザー名を入力してください。")
        @Pattern(
            regexp = "[a-z][a-z0-9._-]{2,31}",
            message = "ユーザー名は英小文字で始め、英小文字・数字・記号（. _ -）で3文字以上32文字以内にしてください。")
        String username) {
  @Override
  public String toString() {
    return "NewAccount[]";
  }
}

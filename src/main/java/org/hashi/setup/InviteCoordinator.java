package org.hashi.setup;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/** A coordinator, or an officer of the prefecture, to be let in. */
record InviteCoordinator(
    @Text(max = 60, oneLine = true, message = "氏名を入力してください。") String name,
    @NotNull(message = "ユーザー名を入力してください。")
        @Pattern(
            regexp = "[a-z][a-z0-9._-]{2,31}",
            message = "ユーザー名は英小文字で始め、英小文字・数字・記号（. _ -）で3文字以上32文字以内にしてください。")
        String username,
    @Nullable @Email(message = "メールアドレスの形を確かめてください。") @Size(max = 254, message = "メールアドレスが長すぎます。")
        String email,
    @NotNull(message = "所属を選んでください。") UUID organizationId,
    @NotNull(message = "職種を選んでください。") String profession) {
  @Override
  public String toString() {
    return "InviteCoordinator[" + organizationId + "]";
  }
}

package org.hashi.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/** Somebody to be invited, to what, and as what. */
record MakeInvitation(
    @Text(max = 60, oneLine = true, message = "氏名を入力してください。") String name,
    @Nullable @Email(message = "メールアドレスの形を確かめてください。") @Size(max = 254, message = "メールアドレスが長すぎます。")
        String email,
    @NotNull(message = "所属を選んでください。") UUID organizationId,
    @NotNull(message = "役割を選んでください。") AffiliationRole role,
    @NotNull(message = "職種を選んでください。") String profession) {
  @Override
  public String toString() {
    return "MakeInvitation[" + organizationId + "]";
  }
}

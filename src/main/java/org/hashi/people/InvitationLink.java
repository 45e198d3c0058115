package org.hashi.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What an invitation's link ends with. */
record InvitationLink(
    @NotNull(message = "招待のリンクを開き直してください。")
        @Pattern(regexp = InvitationToken.SHAPE, message = "招待のリンクが途中で切れています。")
        String token) {
  @Override
  public String toString() {
    return "InvitationLink[]";
  }
}

package org.hashi.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person may go to Keycloak for, having proved who he is. */
enum StepUpAction {
  PASSKEY("webauthn-register-passwordless"),
  AUTHENTICATOR("CONFIGURE_TOTP"),
  RECOVERY_CODES("CONFIGURE_RECOVERY_AUTHN_CODES"),
  PASSWORD("UPDATE_PASSWORD");

  private final String keycloak;

  StepUpAction(String keycloak) {
    this.keycloak = keycloak;
  }

  /** Keycloak's name of it. */
  String keycloak() {
    return keycloak;
  }

  static Optional<StepUpAction> of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst();
  }
}

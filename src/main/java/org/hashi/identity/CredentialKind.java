package org.hashi.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With what somebody proves who he is. */
public enum CredentialKind {
  PASSWORD("password", false),
  /** An app that shows codes. */
  AUTHENTICATOR("otp", true),
  /** Opens the door by itself. */
  PASSKEY("webauthn-passwordless", true),
  /** Comes after the password. */
  SECURITY_KEY("webauthn", true),
  RECOVERY_CODES("recovery-authn-codes", false);

  private final String keycloak;
  private final boolean factor;

  CredentialKind(String keycloak, boolean factor) {
    this.keycloak = keycloak;
    this.factor = factor;
  }

  /** Whether it is a second factor for every day, which lies on a device that may be lost. */
  boolean isFactor() {
    return factor;
  }

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<CredentialKind> ofKeycloak(String type) {
    return Arrays.stream(values()).filter(one -> one.keycloak.equals(type)).findFirst();
  }
}

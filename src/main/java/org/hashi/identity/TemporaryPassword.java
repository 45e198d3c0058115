package org.hashi.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.keycloak.representations.idm.CredentialRepresentation;

/** A password that only opens the door to choosing an own one. It is shown once. */
final class TemporaryPassword {
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TemporaryPassword() {}

  /** The tail satisfies the realm's password policy, the rest is the secret. */
  static String anew() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "-1a";
  }

  static CredentialRepresentation credential(String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    return credential;
  }
}

package org.hashi.standalone;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * The one person an empty installation starts with; the password is told once and then forgotten.
 */
record FirstAdministrator(Notes secrets) {

  static final String USERNAME = "admin";
  private static final String SUBJECT = "first-administrator.subject";
  private static final String PASSWORD = "first-administrator.temporary-password";

  String subject() throws IOException {
    return secrets.keep(SUBJECT, () -> UUID.randomUUID().toString());
  }

  String temporaryPassword() throws IOException {
    return secrets.keep(PASSWORD, Randomness::password);
  }

  Optional<String> untoldPassword() {
    return Optional.ofNullable(secrets.find(PASSWORD));
  }

  void forgetPassword() throws IOException {
    secrets.remove(PASSWORD);
  }
}

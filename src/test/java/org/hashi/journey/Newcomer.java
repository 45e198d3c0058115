package org.hashi.journey;

/** Somebody Keycloak lets in and no demo knows. */
record Newcomer(String username, String subject, String temporaryPassword) {}

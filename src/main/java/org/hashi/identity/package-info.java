/**
 * Who is calling: accounts, sessions, and the account's counterpart in Keycloak.
 *
 * <p>Owns {@code identity_*}. Promises that a session ends when its row is gone or its account is
 * disabled, that a sign-in that was ended comes back by no renewal, and that the browser never
 * holds a token.
 */
@NullMarked
package org.hashi.identity;

import org.jspecify.annotations.NullMarked;

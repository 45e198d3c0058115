/**
 * The sealed administrator (非常用の封筒): a code on paper that opens the administration while Keycloak
 * is away.
 *
 * <p>Owns {@code envelope_*}. Promises that a code works once, at the server's own address, while
 * Keycloak has been away for minutes; that what it opens ends within the hour, administers and
 * reads nobody's words; and that everybody who is signed in is told.
 */
@NullMarked
package org.hashi.envelope;

import org.jspecify.annotations.NullMarked;

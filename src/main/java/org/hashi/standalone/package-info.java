/**
 * Runs Hashi on one machine without anything else: its own PostgreSQL and its own Keycloak under
 * one data folder. An engine that is configured from outside is used and not started. Whatever
 * prevents the start is told in one line, and the exit code is not 0.
 */
@NullMarked
package org.hashi.standalone;

import org.jspecify.annotations.NullMarked;

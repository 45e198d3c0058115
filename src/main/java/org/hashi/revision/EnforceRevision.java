package org.hashi.revision;

/**
 * Puts the draft in force.
 *
 * @param seen of the draft, as the caller saw it
 */
public record EnforceRevision(int seen) {}

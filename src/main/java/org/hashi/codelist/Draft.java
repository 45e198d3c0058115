package org.hashi.codelist;

import java.util.UUID;

/**
 * A version that is being written and not in force.
 *
 * @param seen how often it was changed; whoever changes it says which one he saw
 * @param base the version out of which it was made
 */
public record Draft(UUID versionId, int seen, String base, CodeVersion version) {}

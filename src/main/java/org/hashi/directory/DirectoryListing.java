package org.hashi.directory;

import java.util.List;

/**
 * What was found.
 *
 * @param more whether there are others besides: ask for more of the name
 */
public record DirectoryListing(List<DirectoryPlace> places, boolean more) {}

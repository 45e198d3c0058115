package org.hashi.people;

import java.util.List;

/**
 * The people who may sign in, or whom an administrator shut out.
 *
 * @param more whether there are others besides: ask for a part of the name
 */
public record AccountListing(List<ListedAccount> accounts, boolean more) {}

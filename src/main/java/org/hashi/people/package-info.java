/**
 * The people of the organizations: inviting them, confirming who they are, where they belong and
 * until when, and letting them go with everything that hangs on them.
 *
 * <p>Owns {@code people_*}. Promises that an invitation's link works once, for what it was made
 * for, as long as its maker could make it anew; that whoever came by one has no rights before
 * somebody else has confirmed who he is; and that looking after people opens no channel.
 */
@NullMarked
package org.hashi.people;

import org.jspecify.annotations.NullMarked;

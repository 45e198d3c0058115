/** Letting people go, with everything that hangs on them. */
@NullMarked
package org.hashi.people;

import org.jspecify.annotations.NullMarked;

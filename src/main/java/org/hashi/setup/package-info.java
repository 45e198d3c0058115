/**
 * The first run, and the fictional cast of the demo.
 *
 * <p>Owns {@code setup_*}. Promises that every step happens once however often it is asked for, and
 * that nothing of the demo exists outside demo mode.
 */
@NullMarked
package org.hashi.setup;

import org.jspecify.annotations.NullMarked;

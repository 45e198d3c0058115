/**
 * Who is where and can be asked about what (名簿と公開名刺): the cards of organizations and people,
 * finding them, and bringing an existing directory along.
 *
 * <p>Owns {@code directory_*}. Promises that it is shown to those only who belong somewhere by now,
 * that everybody writes his own card, and that of a file everything comes in or nothing.
 */
@NullMarked
package org.hashi.directory;

import org.jspecify.annotations.NullMarked;

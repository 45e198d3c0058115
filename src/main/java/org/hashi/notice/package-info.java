/**
 * Official documents from the prefecture to all centres, and which centre has confirmed them.
 *
 * <p>Owns {@code notice_*}. Promises that the recipients of a notice are those of the moment it was
 * issued, and that a centre confirms once, whoever of it does so first.
 */
@NullMarked
package org.hashi.notice;

import org.jspecify.annotations.NullMarked;

/**
 * Issues of the area (地域課題): what consultations show again and again, and what became of it:
 * sorted, brought to a meeting, acted on, reviewed.
 *
 * <p>Owns {@code areaissue_*}. Promises that nothing said of an issue is overwritten, that a draft
 * is for those who raised it, and that a link to a thread tells nothing to whom the thread is
 * closed.
 */
@NullMarked
package org.hashi.areaissue;

import org.jspecify.annotations.NullMarked;

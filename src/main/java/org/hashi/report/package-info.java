/**
 * Reports of a centre (報告): to its director and city, to its association, for a year, for a
 * meeting, and the leaflet for the offices around it.
 *
 * <p>Owns {@code report_*}. Promises that a report tells no number which any reader's tables hide
 * from him, that nobody approves what he wrote, that what is issued never changes, and that from
 * which matter an example came is known to the centre alone.
 */
@NullMarked
package org.hashi.report;

import org.jspecify.annotations.NullMarked;

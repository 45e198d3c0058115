/**
 * Reading the trail: who touched whose data when, for those who review it and for the patient who
 * asks.
 *
 * <p>Owns {@code accesslog_*} and reads the trail across the tables of others, as statistics do.
 * Promises that nothing written by anybody is shown, neither bodies nor titles, and that reading
 * the trail stands in the trail itself.
 */
@NullMarked
package org.hashi.accesslog;

import org.jspecify.annotations.NullMarked;

/**
 * Organizations, their dated relations, and who belongs to them as what.
 *
 * <p>Owns {@code organization_*}. Promises that a network file is loaded whole or not at all, and
 * that relations and affiliations are ended by a date and never overwritten, so that the network of
 * any past day can be told.
 */
@NullMarked
package org.hashi.organization;

import org.jspecify.annotations.NullMarked;

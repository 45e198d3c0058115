/**
 * The rules of use that associations publish, as data, and who has accepted them.
 *
 * <p>Owns {@code policy_*}. Promises that a version is never changed, that an acceptance names the
 * version that was accepted, and that of several rules the strictest holds, rule by rule.
 */
@NullMarked
package org.hashi.policy;

import org.jspecify.annotations.NullMarked;

/**
 * What a centre calls the codes of the common lists (拠点の呼び方): one label or several of its own that
 * stand for one common code.
 *
 * <p>Owns {@code ownlabel_*}. Promises that they are words for entering only: what is stored and
 * counted is the common code, so that no table depends on them.
 */
@NullMarked
package org.hashi.ownlabel;

import org.jspecify.annotations.NullMarked;

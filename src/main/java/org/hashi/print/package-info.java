/**
 * Paper: makes A4 documents of pages, tagged for screen readers.
 *
 * <p>Owns the font and how a document is printed; knows nothing of what stands in it. Fetches
 * nothing.
 */
@NullMarked
package org.hashi.print;

import org.jspecify.annotations.NullMarked;

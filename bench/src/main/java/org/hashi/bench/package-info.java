/**
 * Measures Hashi beside its yardsticks. What it does and what came of it: {@code bench/README.md}.
 */
package org.hashi.bench;

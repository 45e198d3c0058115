/** What processes and the machine used, out of {@code /proc}. */
package org.hashi.bench.machine;

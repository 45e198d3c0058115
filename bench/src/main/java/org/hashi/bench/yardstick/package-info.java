/** What Hashi is measured by: the database alone, servers that do less, and a peer. */
package org.hashi.bench.yardstick;

/** The load generator: an open loop that plays many people at once and counts what reached whom. */
package org.hashi.bench.load;

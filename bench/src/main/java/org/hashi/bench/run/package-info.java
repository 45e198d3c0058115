/** The measurements: load, catching up, many idle connections. */
package org.hashi.bench.run;

/** Hashi under load: started as it is shipped, seeded, signed in to and used as a page uses it. */
package org.hashi.bench.hashi;

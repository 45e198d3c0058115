/** What came of it, beside the goals. */
package org.hashi.bench.report;

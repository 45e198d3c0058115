package org.hashi.revision;

import org.hashi.platform.Text;

/** What somebody should know who compares a year with the one before; both blank takes it back. */
public record WriteNote(
    @Text(max = 400, mayBeBlank = true) String ja, @Text(max = 600, mayBeBlank = true) String en) {}

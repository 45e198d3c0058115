package org.hashi.audit;

import java.util.UUID;

/** Where a chain stands: its last entry's number and hash. */
record Head(UUID chainId, long no, byte[] hash) {}

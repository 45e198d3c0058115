package org.hashi.bench.yardstick;

import java.util.UUID;

/** What somebody sends to a {@link Broadcaster}. */
record Post(int room, int author, UUID key, String text) {}

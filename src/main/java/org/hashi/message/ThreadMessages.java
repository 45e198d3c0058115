package org.hashi.message;

import java.util.List;
import org.hashi.thread.ThreadView;

/**
 * A thread with its messages.
 *
 * @param seq the number of the last event it shows
 * @param messages oldest first
 * @param more whether there are older ones
 */
public record ThreadMessages(
    long seq, ThreadView thread, List<MessageView> messages, boolean more, List<Reader> readers) {}

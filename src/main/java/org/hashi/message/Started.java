package org.hashi.message;

import org.hashi.thread.ThreadView;

/** A thread that was begun, with its first message. */
public record Started(ThreadView thread, MessageView message) {}

package org.hashi.notice;

import java.util.List;
import java.util.UUID;

/**
 * The notices of a channel, newest first.
 *
 * @param seq the number of the last event they show
 */
public record NoticeList(UUID channelId, long seq, List<NoticeView> notices) {}

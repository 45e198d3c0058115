import type { Notice, NoticeList } from '../../platform/api-types/notice';
import type { ChannelEvent, Recorded } from '../../realtime/events';
import { advance } from '../../realtime/fold';

type Confirmed = Extract<ChannelEvent, { type: 'notice.confirmed' }>;

function reduce(snapshot: NoticeList, { event }: Recorded): NoticeList | null {
  switch (event.type) {
    case 'notice.issued':
      // Whether the reader's own centre is among the recipients is not in an event that is the same for all.
      return null;
    case 'notice.confirmed':
      return {
        ...snapshot,
        notices: snapshot.notices.map((notice) =>
          notice.noticeId === event.noticeId ? confirmed(notice, event) : notice,
        ),
      };
    default:
      return snapshot;
  }
}

function confirmed(notice: Notice, event: Confirmed): Notice {
  const { confirmedAt, confirmedBy } = event;
  const mine =
    notice.mine?.centreId === event.centreId ? { ...notice.mine, confirmedAt, confirmedBy } : notice.mine;
  return { ...notice, confirmed: event.confirmed, ...(mine ? { mine } : {}) };
}

export const applyToNoticeList = advance(reduce);

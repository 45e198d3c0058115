import type { NoticeDetail } from '../../platform/api-types/notice';
import type { Recorded } from '../../realtime/events';

/** A notice's own `seq` is where it was issued, so this does not count on it: applying twice changes nothing. */
export function applyToNotice(snapshot: NoticeDetail, { event }: Recorded): NoticeDetail {
  if (event.type !== 'notice.confirmed' || event.noticeId !== snapshot.noticeId) return snapshot;
  const { centreId, confirmedAt, confirmedBy } = event;
  const recipients = snapshot.recipients.map((one) =>
    one.centreId === centreId ? { ...one, confirmedAt, confirmedBy } : one,
  );
  const mine =
    snapshot.mine?.centreId === centreId ? { ...snapshot.mine, confirmedAt, confirmedBy } : snapshot.mine;
  return {
    ...snapshot,
    recipients,
    confirmed: recipients.filter((one) => one.confirmedAt).length,
    ...(mine ? { mine } : {}),
  };
}

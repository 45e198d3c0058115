import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Notice } from '../../platform/api-types/notice';
import { dateText } from '../../platform/clock/time-text';
import { Badge } from '../../ui/badge';
import { Phrases } from '../../ui/name';
import { ShareBar } from '../../ui/share-bar';
import { rowLink } from '../../ui/text-link';

export function NoticeRow({ notice }: { notice: Notice }) {
  const { channelId, noticeId, confirmed, recipients, mine } = notice;
  return (
    <Link
      to="/channels/$channelId/notices/$noticeId"
      params={{ channelId, noticeId }}
      activeProps={{ 'aria-current': 'page' }}
      className={`flex flex-col gap-1 py-3 ${rowLink}`}
    >
      <span className="flex flex-wrap justify-between gap-x-3 text-sm text-solid-gray-700">
        <bdi>{notice.number}</bdi>
        <span>{dateText(notice.issuedOn)}</span>
      </span>
      <span className={`leading-150 ${mine && !mine.confirmedAt ? 'font-700' : ''}`}>
        <Phrases>{notice.title}</Phrases>
      </span>
      <span className="flex flex-wrap items-center gap-2 text-sm text-solid-gray-700">
        {mine && (mine.confirmedAt ? <Confirmed /> : <NotYet />)}
        {notice.dueOn && <Trans>期限 {dateText(notice.dueOn)}</Trans>}
      </span>
      <span className="flex items-center gap-3 text-sm text-solid-gray-700">
        <span className="shrink-0 tabular-nums">
          <Trans>
            確認 {confirmed} / {recipients} 拠点
          </Trans>
        </span>
        <ShareBar part={confirmed} whole={recipients} />
      </span>
    </Link>
  );
}

function Confirmed() {
  return (
    <Badge tone="green">
      <Trans>確認済み</Trans>
    </Badge>
  );
}

function NotYet() {
  return (
    <Badge tone="yellow">
      <Trans>未確認</Trans>
    </Badge>
  );
}

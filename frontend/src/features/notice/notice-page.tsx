import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dateText } from '../../platform/clock/time-text';
import { Loaded } from '../../platform/query/loaded';
import { useHeadingLevel } from '../../ui/heading';
import { BackIcon } from '../../ui/icons';
import { Phrases } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { ConfirmationBox } from './confirmation-box';
import { ConfirmationTable } from './confirmation-table';
import { noticeQuery } from './get-notice';

export function NoticePage({ channelId, noticeId }: { channelId: string; noticeId: string }) {
  const Heading = useHeadingLevel();
  const query = useQuery(noticeQuery(channelId, noticeId));
  return (
    <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
      {(notice) => (
        <article className="flex max-w-3xl flex-col gap-6 px-4 pt-2 pb-8 panes:px-6 panes:pt-4">
          <header className="flex flex-col gap-2">
            <Link
              to="/channels/$channelId"
              params={{ channelId }}
              className={`${textLink} target -ms-1 flex items-center gap-1 panes:hidden`}
            >
              <BackIcon />
              <Trans>お知らせの一覧</Trans>
            </Link>
            <p className="text-sm text-solid-gray-700">
              <bdi>{notice.number}</bdi>
            </p>
            <Heading className="text-std-22B-150">
              <Phrases>{notice.title}</Phrases>
            </Heading>
            <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
              <Fact term={<Trans>発出日</Trans>}>{dateText(notice.issuedOn)}</Fact>
              <Fact term={<Trans>所管課</Trans>}>
                <bdi>{notice.section}</bdi>
              </Fact>
              {notice.dueOn && (
                <Fact term={<Trans>期限</Trans>}>
                  <strong>{dateText(notice.dueOn)}</strong>
                </Fact>
              )}
            </dl>
          </header>
          <p dir="auto" className="running-text max-w-prose text-solid-gray-900">
            {notice.body}
          </p>
          <ConfirmationBox notice={notice} />
          <ConfirmationTable recipients={notice.recipients} />
        </article>
      )}
    </Loaded>
  );
}

function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="text-solid-gray-700">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

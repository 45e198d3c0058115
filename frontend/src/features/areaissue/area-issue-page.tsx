import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AreaIssue, AreaIssueMeasure, AreaIssueMeeting } from '../../platform/api-types/areaissue';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { Name, Names, Phrases } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { areaIssueQuery } from './get-area-issues';
import { IssueHistory } from './issue-history';
import { IssueTimeline } from './issue-timeline';
import { MeasureDialog } from './measure-dialog';
import { MeetingDialog } from './meeting-dialog';
import { RewriteDialog } from './rewrite-dialog';
import { StateBadge } from './state-words';
import { StepDialog } from './step-dialog';
import { ValueDialog } from './value-dialog';

export type Open =
  | { what: 'step' | 'rewrite' | 'value' }
  | { what: 'meeting'; meeting?: AreaIssueMeeting }
  | { what: 'measure'; measure?: AreaIssueMeasure };

/** One issue, and what it led to (これは何につながったか). */
export function AreaIssuePage({ issueId }: { issueId: string }) {
  usePageTitle('area-issue');
  const query = useQuery(areaIssueQuery(issueId));
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6">
      <Link
        to="/area-issues"
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
      >
        <BackIcon />
        <Trans>地域課題</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
        {(issue) => <Whole issue={issue} />}
      </Loaded>
    </div>
  );
}

function Whole({ issue }: { issue: AreaIssue }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const close = () => setOpen(null);
  const done = () => {
    close();
    setSaid(t`登録しました`);
  };
  const dialog = { issue, onClose: close, onDone: done };
  return (
    <>
      <Announcer text={said} />
      <Head issue={issue} />
      {issue.mayChange && (
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button onPress={() => setOpen({ what: 'step' })}>
            {issue.state ? <Trans>状態を進める・変える</Trans> : <Trans>公開する</Trans>}
          </Button>
          <Button variant="secondary" onPress={() => setOpen({ what: 'rewrite' })}>
            <Trans>課題を書き直す</Trans>
          </Button>
        </div>
      )}
      <IssueTimeline issue={issue} onOpen={setOpen} />
      <IssueHistory issue={issue} />
      {open?.what === 'step' && <StepDialog {...dialog} />}
      {open?.what === 'rewrite' && <RewriteDialog {...dialog} />}
      {open?.what === 'value' && <ValueDialog {...dialog} />}
      {open?.what === 'meeting' && <MeetingDialog {...dialog} meeting={open.meeting} />}
      {open?.what === 'measure' && <MeasureDialog {...dialog} measure={open.measure} />}
    </>
  );
}

function Head({ issue }: { issue: AreaIssue }) {
  const { label } = useCodes();
  const { state, title, kinds, scenes, programItems, places, description, raisedBy, raisedAt } = issue;
  return (
    <header className="flex flex-col gap-2">
      <p>
        <StateBadge state={state} />
      </p>
      <h1 className="text-std-24B-150">
        <Phrases>{title}</Phrases>
      </h1>
      <p className="text-solid-gray-700">
        <Name>{`${issue.organization}・`}</Name>
        <bdi>{raisedBy.name}</bdi>・{dateText(dayOf(new Date(raisedAt)))}
      </p>
      {!state && (
        <Callout tone="info">
          <p>
            <Trans>下書きです。自分の拠点・所属の人だけに見えています。</Trans>
          </p>
        </Callout>
      )}
      {description && (
        <p dir="auto" className="running-text max-w-prose">
          {description}
        </p>
      )}
      <dl className="flex flex-col gap-1 text-sm">
        <Fact term={<Trans>区分</Trans>}>{kinds.map((code) => label('issue', code)).join('、')}</Fact>
        <Fact term={<Trans>地域</Trans>}>
          {places.length > 0 ? <Names>{places.map(({ name }) => name)}</Names> : <Trans>県全体</Trans>}
        </Fact>
        {scenes.length > 0 && (
          <Fact term={<Trans>場面</Trans>}>{scenes.map((code) => label('scene', code)).join('、')}</Fact>
        )}
        {programItems.length > 0 && (
          <Fact term={<Trans>事業項目</Trans>}>
            {programItems.map((code) => label('programItem', code)).join('、')}
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="w-20 shrink-0 text-solid-gray-700">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AreaIssue, AreaIssueState, AreaIssueStep } from '../../platform/api-types/areaissue';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { Button } from '../../ui/button';
import { BoxIcon, CheckIcon, MegaphoneIcon, PeopleIcon, TalkIcon } from '../../ui/icons';
import type { Open } from './area-issue-page';
import { FoundIn } from './found-in';
import { IndicatorPanel } from './indicator-panel';
import { MeasureList } from './measure-list';

type Props = { issue: AreaIssue; onOpen: (open: Open) => void };

/** From where it was found to what came of it, station by station; what has not happened yet says so. */
export function IssueTimeline({ issue, onOpen }: Props) {
  const { t } = useLingui();
  const { meetings, measures, indicator, mayChange } = issue;
  const notes = (...states: AreaIssueState[]) => <Notes issue={issue} states={states} />;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-20B-160">
        <Trans>これは何につながったか</Trans>
      </h2>
      <ol aria-label={t`課題の歩み`}>
        <Station icon={<TalkIcon />} heading={t`見つけた`} reached>
          <FoundIn issue={issue} />
          {notes('found')}
        </Station>
        <Station icon={<BoxIcon />} heading={t`整理した`} reached={went(issue, 'sorted')}>
          {notes('sorted')}
        </Station>
        <Station
          icon={<PeopleIcon />}
          heading={t`会議にかけた`}
          reached={went(issue, 'met') || meetings.length > 0}
        >
          <ul className="flex flex-col gap-2">
            {meetings.map((meeting) => (
              <li key={meeting.meetingId}>
                <p>
                  <strong>
                    <bdi>{meeting.name}</bdi>
                  </strong>
                  （{dateText(meeting.heldOn)}）
                </p>
                {meeting.result && <p className="running-text">{meeting.result}</p>}
                {mayChange && (
                  <Button
                    variant="quiet"
                    className="print:hidden"
                    aria-label={t`${meeting.name}を直す`}
                    onPress={() => onOpen({ what: 'meeting', meeting })}
                  >
                    <Trans>直す</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {notes('met')}
          {mayChange && (
            <Button
              variant="secondary"
              className="self-start print:hidden"
              onPress={() => onOpen({ what: 'meeting' })}
            >
              <Trans>会議を加える</Trans>
            </Button>
          )}
        </Station>
        <Station
          icon={<MegaphoneIcon />}
          heading={t`手を打った`}
          reached={went(issue, 'acted') || measures.length > 0}
        >
          <MeasureList issue={issue} onChange={(measure) => onOpen({ what: 'measure', measure })} />
          {notes('acted')}
          {mayChange && (
            <Button
              variant="secondary"
              className="self-start print:hidden"
              onPress={() => onOpen({ what: 'measure' })}
            >
              <Trans>対応策を加える</Trans>
            </Button>
          )}
        </Station>
        <Station
          last
          icon={<CheckIcon />}
          heading={t`どう変わったか`}
          reached={went(issue, 'reviewed') || Boolean(indicator?.after)}
        >
          {indicator ? (
            <IndicatorPanel
              indicator={indicator}
              onRecord={mayChange && !indicator.counted ? () => onOpen({ what: 'value' }) : undefined}
            />
          ) : (
            <p className="text-solid-gray-700">
              <Trans>指標はまだ決まっていません。「課題を書き直す」で決められます。</Trans>
            </p>
          )}
          {notes('reviewed', 'closed')}
        </Station>
      </ol>
    </section>
  );
}

function went(issue: AreaIssue, state: AreaIssueState): boolean {
  return issue.steps.some((step) => step.state === state);
}

type StationProps = {
  icon: ReactNode;
  heading: string;
  reached: boolean;
  last?: boolean;
  children: ReactNode;
};

function Station({ icon, heading, reached, last = false, children }: StationProps) {
  const line = last
    ? 'border-transparent'
    : reached
      ? 'border-key-900'
      : 'border-solid-gray-400 border-dashed';
  const mark = reached
    ? 'border-key-900 bg-key-900 text-white'
    : 'border-solid-gray-536 border-dashed bg-white text-solid-gray-700';
  return (
    <li className="flex gap-3">
      <div aria-hidden="true" className="flex w-11 shrink-0 flex-col items-center">
        <span className={`flex size-11 shrink-0 items-center justify-center rounded-full border-2 ${mark}`}>
          {icon}
        </span>
        <span className={`w-0 flex-1 border-s-4 forced-colors:border-[CanvasText] ${line}`} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-2 pb-6">
        <h3 className="flex min-h-11 items-center gap-2 text-std-18B-160">
          {heading}
          {!reached && (
            <span className="font-400 text-sm text-solid-gray-700">
              <Trans>まだ</Trans>
            </span>
          )}
        </h3>
        {children}
      </div>
    </li>
  );
}

/** What was said at the steps to these states. */
function Notes({ issue, states }: { issue: AreaIssue; states: AreaIssueState[] }) {
  const steps = issue.steps.filter(({ state, note }) => states.includes(state) && note);
  return steps.map((step) => <Note key={step.no} step={step} />);
}

function Note({ step }: { step: AreaIssueStep }) {
  return (
    <p className="border-solid-gray-300 border-s-4 ps-3">
      <span className="running-text">{step.note}</span>
      <br />
      <span className="text-sm text-solid-gray-700">
        <bdi>{step.takenBy.name}</bdi>・{dateText(dayOf(new Date(step.takenAt)))}
      </span>
    </p>
  );
}

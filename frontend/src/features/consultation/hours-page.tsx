import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Hours, OpenTime, SetHours } from '../../platform/api-types/consultation';
import { dateText, weekdayText } from '../../platform/clock/time-text';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Question } from '../../ui/question';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { textLink } from '../../ui/text-link';
import { hoursQuery, usePreviewHours, useSetHours } from './get-hours';
import { NewWeek } from './new-week';

/** When the centre is open: by that its contacts fall inside or outside of the hours. */
export function HoursPage() {
  usePageTitle('hours');
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const centres = coordinatorAffiliations(useMe());
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const query = useQuery(hoursQuery(centreId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Announcer text={said} />
      <Link to="/ledger" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>相談台帳</Trans>
      </Link>
      <div>
        <h1 className="text-std-24B-150">
          <Trans>開所時間</Trans>
        </h1>
        {query.data && (
          <p className="text-solid-gray-700">
            <Name>{query.data.centre}</Name>
          </p>
        )}
      </div>
      <p>
        <Trans>
          対応が「時間内」か「時間外」かは、ここで決めた時間で数えます。祝日と年末年始（12月29日〜1月3日）は、いつも休みとして数えます。
        </Trans>
      </p>
      <CentreField label={<Trans>拠点</Trans>} value={centreId} onChange={setCentreId} />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {(hours) => (
          <Whole
            key={`${hours.centreId} ${hours.version}`}
            hours={hours}
            onSet={() => setSaid(t`開所時間を決めました`)}
          />
        )}
      </Loaded>
    </div>
  );
}

function Whole({ hours, onSet }: { hours: Hours; onSet: () => void }) {
  const { t } = useLingui();
  const { centreId, version } = hours;
  const [weeks, setWeeks] = useState(hours.weeks);
  const [closedDays, setClosedDays] = useState(hours.closedDays);
  const [asking, setAsking] = useState(false);
  const preview = usePreviewHours(centreId);
  const set = useSetHours(centreId);
  const wanted: SetHours = { version, weeks, closedDays };
  const same = JSON.stringify([weeks, closedDays]) === JSON.stringify([hours.weeks, hours.closedDays]);
  const latest = weeks.at(-1)?.times ?? hours.usual;

  function ask() {
    preview.mutate(wanted, { onSuccess: () => setAsking(true) });
  }

  function done() {
    set.mutate(wanted, {
      onSuccess: () => {
        setAsking(false);
        onSet();
      },
    });
  }

  return (
    <>
      <ul className="flex flex-col gap-4">
        <li>
          <p className="font-700">
            <Trans>はじめから</Trans>
          </p>
          <Times times={hours.usual} />
        </li>
        {weeks.map((week) => {
          const day = dateText(week.from);
          return (
            <li key={week.from} className="flex flex-wrap items-start justify-between gap-2">
              <div>
                <p className="font-700">
                  <Trans>{day}から</Trans>
                </p>
                <Times times={week.times} />
              </div>
              <Button
                variant="quiet"
                aria-label={t`${day}からの開所時間を外す`}
                onPress={() => setWeeks(weeks.filter((one) => one !== week))}
              >
                <Trans>外す</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      <NewWeek
        key={weeks.length}
        usual={latest}
        onAdd={(week) =>
          setWeeks(
            [...weeks.filter(({ from }) => from !== week.from), week].toSorted((one, other) =>
              one.from.localeCompare(other.from),
            ),
          )
        }
      />
      <ClosedDays days={closedDays} onChange={setClosedDays} />
      <ProblemNote problem={preview.error ?? undefined} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button busy={preview.isPending} unavailable={same && t`まだ何も変えていません。`} onPress={ask}>
          <Trans>決める</Trans>
        </Button>
      </div>
      {asking && preview.data && (
        <Question
          busy={set.isPending}
          heading={<Trans>開所時間を決めますか</Trans>}
          answer={<Trans>決める</Trans>}
          onClose={() => setAsking(false)}
          onAnswer={done}
        >
          <p>
            <Plural
              value={preview.data.contacts}
              _0="すでに記録した対応の「時間内・時間外」は、どれも変わりません。"
              other="すでに記録した対応のうち # 件の「時間内・時間外」が変わり、統計も数え直されます。"
            />
          </p>
          <ProblemNote problem={set.error ?? undefined} />
        </Question>
      )}
    </>
  );
}

/** 月 9:00〜12:00、13:00〜17:00 */
function Times({ times }: { times: readonly OpenTime[] }) {
  const days = [...new Set(times.map(({ weekday }) => weekday))];
  return (
    <ul>
      {days.map((weekday) => (
        <li key={weekday}>
          {weekdayText(weekday)}{' '}
          {times
            .filter((one) => one.weekday === weekday)
            .map(({ opens, closes }) => `${opens.slice(0, 5)}〜${closes.slice(0, 5)}`)
            .join('、')}
        </li>
      ))}
    </ul>
  );
}

type ClosedProps = { days: readonly string[]; onChange: (days: string[]) => void };

function ClosedDays({ days, onChange }: ClosedProps) {
  const { t } = useLingui();
  const [day, setDay] = useState('');
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-20B-160">
        <Trans>拠点の休みの日</Trans>
      </h2>
      {days.length > 0 && (
        <ul>
          {days.map((one) => {
            const text = dateText(one);
            return (
              <li key={one} className="flex items-center gap-2">
                {text}
                <Button
                  variant="quiet"
                  aria-label={t`休みの日 ${text} を外す`}
                  onPress={() => onChange(days.filter((other) => other !== one))}
                >
                  <Trans>外す</Trans>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField type="date" label={<Trans>休みの日</Trans>} value={day} onChange={setDay} />
        <Button
          variant="secondary"
          unavailable={day === '' && t`日付を入力してください。`}
          onPress={() => {
            onChange([...new Set([...days, day])].toSorted());
            setDay('');
          }}
        >
          <Trans>休みの日に加える</Trans>
        </Button>
      </div>
    </section>
  );
}

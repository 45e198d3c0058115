import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { RevisionView } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Loaded } from '../../platform/query/loaded';
import { isOfficer, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { textLink } from '../../ui/text-link';
import { DraftEditor } from './draft-editor';
import { revisionQuery, useBeginRevision } from './get-revision';

/** Where officers draft the lists of a year, see what would change, and put them in force. */
export function RevisionPage() {
  usePageTitle('revision');
  const officer = isOfficer(useMe());
  const [enforced, setEnforced] = useState<RevisionView>();
  const query = useQuery({ ...revisionQuery, enabled: officer });
  if (!officer) {
    return (
      <StatePage heading={<Trans>このページは、県の担当者が使います</Trans>}>
        <Trans>区分は「区分（コード表）」で見られます。</Trans>
      </StatePage>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6">
      <Link to="/code-lists" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>区分（コード表）</Trans>
      </Link>
      <h1 className="text-std-24B-150">
        <Trans>区分を改定する</Trans>
      </h1>
      {enforced && (
        <Callout tone="success" role="status">
          <Trans>
            {fiscalYearText(enforced.latestYear)}から新しい区分になりました（版：{enforced.latest}）。
          </Trans>
        </Callout>
      )}
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {(now) =>
          now.draft ? (
            <DraftEditor key={now.draft.version} draft={now.draft} onEnforced={setEnforced} />
          ) : (
            <Begin now={now} onBegun={() => setEnforced(undefined)} />
          )
        }
      </Loaded>
    </div>
  );
}

function Begin({ now, onBegun }: { now: RevisionView; onBegun: () => void }) {
  const { t } = useLingui();
  const [year, setYear] = useState('');
  const begin = useBeginRevision();
  const problem = begin.error ?? undefined;
  const missing = year === '' ? t`年度を選んでください。` : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!missing && !begin.isPending) begin.mutate(Number(year), { onSuccess: onBegun });
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      <p>
        <Trans>
          いまの区分（版：{now.latest}）を写して改定案を作ります。適用するまでは、だれの画面も変わりません。
        </Trans>
      </p>
      <SelectField
        label={<Trans>どの年度から変えますか</Trans>}
        hint={
          <Trans>年度の途中で変えると、同じ年度の中で区分が変わります。ふつうは次の年度を選びます。</Trans>
        }
        value={year}
        onChange={setYear}
        error={fieldText(problem, 'fiscalYear')}
      >
        <option value="">—</option>
        {now.years.map((one) => (
          <option key={one} value={one}>
            {fiscalYearText(one)}
          </option>
        ))}
      </SelectField>
      <ProblemNote problem={problem} shown={['fiscalYear']} />
      <Button type="submit" className="self-start" busy={begin.isPending} unavailable={missing}>
        <Trans>改定案を作る</Trans>
      </Button>
    </form>
  );
}

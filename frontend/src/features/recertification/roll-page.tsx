import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Roll, Subject } from '../../platform/api-types/recertification';
import { dateText } from '../../platform/clock/time-text';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { type Decisions, rollQuery } from './get-rolls';
import { MadeList } from './made-list';
import { RollForm } from './roll-form';

type Props = { subject: Subject; subjectId: string };

/** Everybody on one roll: who is kept and who goes. */
export function RollPage({ subject, subjectId }: Props) {
  usePageTitle('roll');
  const query = useQuery(rollQuery(subject, subjectId));
  const [decisions, setDecisions] = useState<Decisions>({});
  const [done, setDone] = useState(false);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-8">
      <Link
        to="/rolls"
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
      >
        <BackIcon />
        <Trans>名簿の棚卸し</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(roll) => (
          <>
            <Head roll={roll} />
            {done && (
              <Callout tone="success" role="status">
                <Trans>棚卸しを登録しました。次は{dateText(roll.dueOn)}までに確かめます。</Trans>
              </Callout>
            )}
            {!done && (
              <RollForm
                roll={roll}
                decisions={decisions}
                onDecide={setDecisions}
                onDone={() => setDone(true)}
              />
            )}
            <MadeList made={roll.made} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ roll }: { roll: Roll }) {
  return (
    <div className="flex flex-col gap-2">
      <h1 className="text-std-24B-150">
        <Name>{roll.title}</Name>
      </h1>
      <p>
        {roll.subject === 'channel' ? (
          <Trans>メンバーの一人ひとりについて、いまもこのチャンネルに必要かを選んでください。</Trans>
        ) : (
          <Trans>利用者の一人ひとりについて、いまもここに所属しているかを選んでください。</Trans>
        )}{' '}
        <Trans>
          {roll.months}か月ごとに確かめます（期限 {dateText(roll.dueOn)}）。
        </Trans>
      </p>
    </div>
  );
}

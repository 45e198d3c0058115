import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ownLabelsQuery } from '../../platform/code-list/own-labels';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Announcer } from '../../ui/announcer';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { LabelsForm } from './labels-form';

/** What the centre calls the codes that all centres count alike. */
export function OwnLabelsPage() {
  usePageTitle('labels');
  const { t } = useLingui();
  const [said, setSaid] = useState('');
  const centres = coordinatorAffiliations(useMe());
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const query = useQuery({ ...ownLabelsQuery(centreId), refetchOnWindowFocus: false });
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Announcer text={said} />
      <Link to="/ledger" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>相談台帳</Trans>
      </Link>
      <div>
        <h1 className="text-std-24B-150">
          <Trans>拠点の呼び方</Trans>
        </h1>
        {query.data && (
          <p className="text-solid-gray-700">
            <Name>{query.data.centre}</Name>
          </p>
        )}
      </div>
      <p>
        <Trans>
          この拠点で使い慣れたことばを、共通の区分に結びつけます。記録するときに先に出て、統計では共通の区分で数えます。
        </Trans>
      </p>
      <CentreField label={<Trans>拠点</Trans>} value={centreId} onChange={setCentreId} />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {(labels) => (
          <LabelsForm
            key={`${labels.centreId} ${labels.version}`}
            kept={labels}
            onSet={() => setSaid(t`拠点の呼び方を保存しました`)}
            onReadAgain={() => void query.refetch()}
          />
        )}
      </Loaded>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ListedAffiliation } from '../../platform/api-types/people';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { useRoleWords } from '../../platform/organization/role-words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Name, Names } from '../../ui/name';
import { ProofWord } from './proof-word';

type Props = { affiliation: ListedAffiliation; onConfirm?: () => void; onEnd?: () => void };

/** One affiliation with its days; what is missing may not be done by the reader. */
export function AffiliationCard({ affiliation, onConfirm, onEnd }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const words = useRoleWords();
  const { organization, firstDay, lastDay, confirmed } = affiliation;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-52 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          <Name>{organization}</Name>
          <Standing affiliation={affiliation} />
        </p>
        <p className="text-sm">
          <Names>{[words[affiliation.role], label('profession', affiliation.profession)]}</Names>
        </p>
        <p className="text-sm text-solid-gray-700">
          {lastDay ? (
            <Trans>
              {dateText(firstDay)}から{dateText(lastDay)}まで
            </Trans>
          ) : (
            <Trans>{dateText(firstDay)}から</Trans>
          )}
        </p>
        {confirmed && (
          <p className="text-sm text-solid-gray-700">
            <Trans>
              {confirmed.by}さんが <TimeStamp at={confirmed.at} /> に確認（
              <ProofWord proof={confirmed.proof} />）
            </Trans>
          </p>
        )}
      </div>
      {onConfirm && (
        <Button aria-label={t`${organization}の所属の本人・資格を確認する`} onPress={onConfirm}>
          <Trans>本人・資格を確認する</Trans>
        </Button>
      )}
      {onEnd && (
        <Button variant="quiet" aria-label={t`${organization}の所属を終える`} onPress={onEnd}>
          <Trans>所属を終える</Trans>
        </Button>
      )}
    </li>
  );
}

function Standing({ affiliation: { over, waiting } }: { affiliation: ListedAffiliation }) {
  if (over) {
    return (
      <Badge>
        <Trans>終了</Trans>
      </Badge>
    );
  }
  if (!waiting) return null;
  return (
    <Badge tone="yellow">
      <Trans>確認待ち</Trans>
    </Badge>
  );
}

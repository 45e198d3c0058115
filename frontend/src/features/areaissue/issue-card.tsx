import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AreaIssueLine } from '../../platform/api-types/areaissue';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { Names, Phrases } from '../../ui/name';
import { rowLink } from '../../ui/text-link';

export function IssueCard({ issue }: { issue: AreaIssueLine }) {
  const { label } = useCodes();
  const { issueId, title, kinds, places, organization, dueOn } = issue;
  return (
    <Link to="/area-issues/$issueId" params={{ issueId }} className={`flex flex-col gap-1 py-3 ${rowLink}`}>
      <span className="font-700 leading-150">
        <Phrases>{title}</Phrases>
      </span>
      <span className="text-sm text-solid-gray-700">
        {kinds.map((kind) => label('issue', kind)).join('、')}
      </span>
      <span className="text-sm text-solid-gray-700">
        <Names>{[...places, organization]}</Names>
      </span>
      {dueOn && (
        <span className="text-sm">
          <Trans>対応策の期限 {dateText(dueOn)}</Trans>
        </span>
      )}
    </Link>
  );
}

import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/badge';

/** As what a contact counts; nothing was said of one that was withdrawn. */
export function CountTypeBadge({ countType }: { countType: string | undefined }) {
  if (countType === 'NEW') {
    return (
      <Badge tone="key">
        <Trans>新規</Trans>
      </Badge>
    );
  }
  if (countType === 'REOPEN') {
    return (
      <Badge tone="yellow">
        <Trans>再相談</Trans>
      </Badge>
    );
  }
  if (countType === 'CONT') {
    return (
      <Badge>
        <Trans>継続</Trans>
      </Badge>
    );
  }
  return (
    <Badge>
      <Trans>取り消し（数えません）</Trans>
    </Badge>
  );
}

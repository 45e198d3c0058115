import { Trans } from '@lingui/react/macro';
import type { Policy } from '../../platform/api-types/policy';
import { Badge } from '../../ui/badge';

export function PhaseBadge({ phase }: Pick<Policy, 'phase'>) {
  switch (phase) {
    case 'current':
      return (
        <Badge tone="green">
          <Trans>いま有効</Trans>
        </Badge>
      );
    case 'coming':
      return (
        <Badge tone="key">
          <Trans>これから有効</Trans>
        </Badge>
      );
    case 'past':
      return (
        <Badge>
          <Trans>以前の版</Trans>
        </Badge>
      );
  }
}

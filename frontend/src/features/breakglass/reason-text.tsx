import { Trans } from '@lingui/react/macro';
import type { Reason } from '../../platform/api-types/breakglass';

export const reasons: Reason[] = ['emergency', 'no-contact', 'disaster', 'other'];

export function ReasonText({ reason }: { reason: Reason }) {
  switch (reason) {
    case 'emergency':
      return <Trans>急変・救急搬送</Trans>;
    case 'no-contact':
      return <Trans>担当者と連絡が取れない</Trans>;
    case 'disaster':
      return <Trans>災害</Trans>;
    case 'other':
      return <Trans>そのほか</Trans>;
  }
}

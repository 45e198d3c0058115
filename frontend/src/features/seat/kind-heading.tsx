import { Trans } from '@lingui/react/macro';
import type { SeatItemKind } from '../../platform/api-types/seat';

export function KindHeading({ kind }: { kind: SeatItemKind }) {
  switch (kind) {
    case 'promise':
      return <Trans>約束</Trans>;
    case 'contact':
      return <Trans>いつもの連絡先</Trans>;
    case 'draft':
      return <Trans>書きかけ</Trans>;
  }
}

import { Trans } from '@lingui/react/macro';
import type { Relation } from '../../platform/api-types/organization';

export function RelationWords({ relation: { kind, from, to } }: { relation: Relation }) {
  switch (kind) {
    case 'operates':
      return (
        <Trans>
          <bdi>{from}</bdi>が<bdi>{to}</bdi>を運営
        </Trans>
      );
    case 'serves':
      return (
        <Trans>
          <bdi>{from}</bdi>が<bdi>{to}</bdi>を担当
        </Trans>
      );
    case 'within':
      return (
        <Trans>
          <bdi>{from}</bdi>は<bdi>{to}</bdi>にある
        </Trans>
      );
  }
}

import { Trans } from '@lingui/react/macro';
import type { Proof } from '../../platform/api-types/people';

export const proofs: Proof[] = ['original', 'copy', 'in_person', 'known'];

export function ProofWord({ proof }: { proof: Proof }) {
  switch (proof) {
    case 'original':
      return <Trans>資格証の原本</Trans>;
    case 'copy':
      return <Trans>資格証の写し</Trans>;
    case 'in_person':
      return <Trans>対面</Trans>;
    case 'known':
      return <Trans>以前から知っている方</Trans>;
  }
}

import { Trans } from '@lingui/react/macro';
import { useCodes } from '../../platform/code-list/use-codes';
import { talkingAffiliations, useMe } from '../../platform/session/me-context';
import { SelectField } from '../../ui/select-field';

type Props = { value: string | undefined; onChange: (affiliationId: string) => void };

/** As whom one writes; only asked of those who belong to more than one organization. */
export function AffiliationPicker({ value, onChange }: Props) {
  const affiliations = talkingAffiliations(useMe());
  const { label } = useCodes();
  if (affiliations.length < 2) return null;
  return (
    <SelectField label={<Trans>どの所属で書きますか</Trans>} value={value ?? ''} onChange={onChange}>
      {affiliations.map((one) => (
        <option key={one.affiliationId} value={one.affiliationId}>
          {one.organization}・{label('profession', one.profession)}
        </option>
      ))}
    </SelectField>
  );
}

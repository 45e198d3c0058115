import type { ReactNode } from 'react';
import { SelectField } from '../../ui/select-field';
import { coordinatorAffiliations, useMe } from '../session/me-context';

type Props = { label: ReactNode; value: string; onChange: (organizationId: string) => void };

/** Which of one's centres; nothing for whoever coordinates only one. */
export function CentreField({ label, value, onChange }: Props) {
  const centres = coordinatorAffiliations(useMe());
  if (centres.length < 2) return null;
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      {centres.map((one) => (
        <option key={one.affiliationId} value={one.organizationId}>
          {one.organization}
        </option>
      ))}
    </SelectField>
  );
}

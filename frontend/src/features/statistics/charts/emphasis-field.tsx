import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SelectField } from '../../../ui/select-field';

type Props = { value: string; onChange: (value: string) => void; children: ReactNode };

/** What stands out of a picture in which much lies over each other. */
export function EmphasisField({ value, onChange, children }: Props) {
  const { t } = useLingui();
  return (
    <div className="max-w-md print:hidden">
      <SelectField label={<Trans>濃く見せるもの</Trans>} value={value} onChange={onChange}>
        <option value="">{t`なし（すべて同じ濃さ）`}</option>
        {children}
      </SelectField>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { SelectField } from '../../ui/select-field';
import { unknown } from './codes';

const elsewhere = '98';

type Props = { value: string; onChange: (value: string) => void; error?: string | undefined };

/** Where the person lives: a municipality of the prefecture, another prefecture, or nobody said it. */
export function ResidenceField({ value, onChange, error }: Props) {
  const { data = [] } = useQuery(organizationsQuery('municipality'));
  return (
    <SelectField label={<Trans>居住市町村</Trans>} value={value} onChange={onChange} error={error}>
      <option value={unknown}>
        <ResidenceName residence={unknown} />
      </option>
      {data.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      <option value={elsewhere}>
        <ResidenceName residence={elsewhere} />
      </option>
    </SelectField>
  );
}

export function ResidenceName({ residence }: { residence: string }) {
  const { data = [] } = useQuery(organizationsQuery('municipality'));
  if (residence === unknown) return <Trans>不明</Trans>;
  if (residence === elsewhere) return <Trans>県外</Trans>;
  return data.find(({ code }) => code === residence)?.name ?? residence;
}

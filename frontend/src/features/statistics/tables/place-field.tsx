import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { organizationsQuery } from '../../../platform/organization/get-organizations';
import { SelectField } from '../../../ui/select-field';

type Props = { place: string; error: string | undefined; onChange: (place: string) => void };

const kinds = ['area', 'association', 'centre', 'municipality'] as const;

/** Whose contacts: those about the people of a city and those of the centres that serve it are different sets. */
export function PlaceField({ place, error, onChange }: Props) {
  const { t } = useLingui();
  const [areas = [], associations = [], centres = [], cities = []] = useQueries({
    queries: kinds.map((kind) => organizationsQuery(kind)),
    combine: (found) => found.map(({ data }) => data ?? []),
  });
  const byId = (word: string, all: typeof areas) =>
    all.map(({ organizationId, name }) => ({ value: `${word}:${organizationId}`, name }));
  const byCode = (word: string) => cities.map(({ code, name }) => ({ value: `${word}:${code}`, name }));
  return (
    <SelectField
      label={<Trans>どこの件数ですか</Trans>}
      hint={<Trans>「住む人」は相談を受けた拠点を問わず、「担当拠点」は住所を問いません。</Trans>}
      error={error}
      value={place}
      onChange={onChange}
    >
      <option value="prefecture">{t`県全体`}</option>
      <Group label={t`拠点`} options={byId('centre', centres)} />
      <Group label={t`圏域`} options={byId('area', areas)} />
      <Group label={t`医師会（運営する拠点）`} options={byId('association', associations)} />
      <Group label={t`市町村に住む人の相談`} options={byCode('residence')} />
      <Group label={t`市町村の担当拠点の相談`} options={byCode('served')} />
    </SelectField>
  );
}

function Group({ label, options }: { label: string; options: { value: string; name: string }[] }) {
  return (
    <optgroup label={label}>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

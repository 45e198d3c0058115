import { Trans, useLingui } from '@lingui/react/macro';
import type { StatisticsKind } from '../../platform/api-types/statistics';

type Props = { kind: StatisticsKind; onChange: (kind: StatisticsKind) => void };

export function KindSwitch({ kind, onChange }: Props) {
  const { t } = useLingui();
  const kinds: { kind: StatisticsKind; name: string }[] = [
    { kind: 'CONSULTATION', name: t`相談` },
    { kind: 'PEER', name: t`コーディネーター同士` },
  ];
  return (
    <fieldset>
      <legend className="sr-only">
        <Trans>数える対象</Trans>
      </legend>
      <div className="inline-flex flex-wrap gap-1 rounded-8 bg-solid-gray-50 p-1">
        {kinds.map((one) => (
          <label
            key={one.kind}
            className="target flex cursor-pointer items-center rounded-6 px-4 has-checked:bg-white has-checked:font-700 has-checked:text-key-900 has-checked:shadow-1 has-focus-visible:outline-3 has-focus-visible:outline-black"
          >
            <input
              type="radio"
              name="statistics-kind"
              checked={kind === one.kind}
              onChange={() => onChange(one.kind)}
              className="me-2 size-5 accent-key-900"
            />
            {one.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

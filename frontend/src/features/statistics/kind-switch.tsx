import { Trans } from '@lingui/react/macro';
import type { StatisticsKind } from '../../platform/api-types/statistics';

type Props = { kind: StatisticsKind; onChange: (kind: StatisticsKind) => void };

const kinds: StatisticsKind[] = ['CONSULTATION', 'PEER'];

export function KindName({ kind }: { kind: StatisticsKind }) {
  return kind === 'PEER' ? <Trans>コーディネーター同士</Trans> : <Trans>相談</Trans>;
}

export function KindSwitch({ kind, onChange }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">
        <Trans>数える対象</Trans>
      </legend>
      <div className="flex w-fit max-w-full flex-wrap gap-1 rounded-8 bg-solid-gray-50 p-1">
        {kinds.map((one) => (
          <label
            key={one}
            className="target flex cursor-pointer items-center rounded-6 px-4 has-checked:bg-white has-checked:font-700 has-checked:text-key-900 has-checked:shadow-1 has-focus-visible:outline-3 has-focus-visible:outline-black"
          >
            <input
              type="radio"
              name="statistics-kind"
              checked={kind === one}
              onChange={() => onChange(one)}
              className="me-2 size-5 accent-key-900"
            />
            <KindName kind={one} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

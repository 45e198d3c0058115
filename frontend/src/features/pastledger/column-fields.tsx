import { Trans, useLingui } from '@lingui/react/macro';
import type { PastColumn } from '../../platform/api-types/pastledger';
import { SelectField } from '../../ui/select-field';
import { useMeanings } from './use-meanings';

type Props = {
  columns: PastColumn[];
  /** By heading, where it is to be another meaning than it has. */
  chosen: Record<string, string>;
  onChoose: (heading: string, meaning: string) => void;
};

/** What each column of a file tells. */
export function ColumnFields({ columns, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const meanings = useMeanings();
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {columns.map(({ heading, meaning, samples }) => (
        <li key={heading}>
          <SelectField
            label={<bdi>{heading}</bdi>}
            hint={
              samples.length > 0 ? (
                <Trans>
                  例：<bdi>{samples.join(t`、`)}</bdi>
                </Trans>
              ) : undefined
            }
            value={chosen[heading] ?? meaning}
            onChange={(next) => onChoose(heading, next)}
          >
            {meanings.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
        </li>
      ))}
    </ul>
  );
}

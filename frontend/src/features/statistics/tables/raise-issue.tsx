import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { tableDimensions } from '../../../platform/code-list/use-dimension-words';
import { SelectField } from '../../../ui/select-field';
import { buttonLink } from '../../../ui/text-link';
import { useAxisWords } from './use-axis-words';
import { answered, narrowed, type TableWish } from './wish';

type IssueSearch = { dimension: string; code: string; from: string; until: string; place?: string };

const isOfCodes = (axis: string | undefined): boolean => tableDimensions.some((one) => one === axis);

/**
 * Where an issue is raised out of a cell; nothing where the cell is of no code, or of a place that an issue cannot
 * name: of those who live in a municipality, or of the centres that serve it.
 */
export function issueOfCell(wish: TableWish, cell: string[]): IssueSearch | undefined {
  const at = cell.findIndex((key, index) => key !== '*' && isOfCodes(wish.axes[index]));
  const dimension = wish.axes[at];
  const code = cell[at];
  if (!dimension || !code || /^(residence|served):/.test(wish.place)) return undefined;
  return {
    dimension,
    code,
    ...narrowed(wish, cell),
    ...(wish.place === 'prefecture' ? {} : { place: wish.place }),
  };
}

/** What stands out in a table becomes an issue of the area. */
export function RaiseIssue({ table }: { table: CrossTable }) {
  const { words, keyText } = useAxisWords();
  const [code, setCode] = useState('');
  const at = table.axes.findIndex(({ axis }) => isOfCodes(axis));
  const axis = table.axes[at];
  const known = axis?.keys.some(({ key }) => key === code) ? code : axis?.keys[0]?.key;
  const issue = known && issueOfCell(answered(table), [...Array<string>(at).fill('*'), known]);
  if (!axis || !issue) return null;
  return (
    <details className="print:hidden">
      <summary className="target cursor-pointer content-center">
        <Trans>この表から地域課題を登録する</Trans>
      </summary>
      <div className="flex flex-wrap items-end gap-4 pt-2">
        <SelectField
          label={<Trans>どの区分の課題ですか（{words[axis.axis]}）</Trans>}
          value={known}
          onChange={setCode}
        >
          {axis.keys.map((one) => (
            <option key={one.key} value={one.key}>
              {keyText(axis.axis, one)}
            </option>
          ))}
        </SelectField>
        <Link to="/area-issues/new" search={issue} className={buttonLink}>
          <Trans>地域課題として登録</Trans>
        </Link>
      </div>
    </details>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { Dimension } from '../../platform/api-types/code-list';
import { monthText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';

type Cell = { dimension: Dimension; code: string; from: string; until: string };

/** Which cell it is, in words: what, where, from when until when. */
export function CellText({ cell, place }: { cell: Cell; place: string | undefined }) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { dimension, code, from, until } = cell;
  const period = from === until ? monthText(from) : t`${monthText(from)}から${monthText(until)}まで`;
  return (
    <>
      <span className="font-700">{label(dimension, code)}</span>
      <br />
      <span className="text-sm text-solid-gray-700">
        {place ?? t`県全体`}・{period}
      </span>
    </>
  );
}

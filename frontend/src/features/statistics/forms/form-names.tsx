import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Dimension } from '../../../platform/api-types/code-list';
import { useCodes } from '../../../platform/code-list/use-codes';
import { SelectField } from '../../../ui/select-field';
import { axes as all, useAxisWords } from '../tables/use-axis-words';

const places = ['centre', 'area', 'association', 'residence'];
const axes = all.filter((axis) => !places.includes(axis));

/** The names that cells may have, item by item. */
export function FormNames() {
  const { t } = useLingui();
  const { words } = useAxisWords();
  const [axis, setAxis] = useState('content');
  const names = useNames(axis);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-20B-160">
        <Trans>セルに付ける名前</Trans>
      </h2>
      <p>
        <Trans>
          Excelの「名前の管理」で、1つのセルに1つの名前を付けます。「延べ」「新規」だけなら合計です。2つの項目は「延べ_content_A01_requester_05」のようにつなげます。ほかに「対象」「期間」「作成日」「注」が使えます。
        </Trans>
      </p>
      <SelectField label={<Trans>項目</Trans>} value={axis} onChange={setAxis}>
        {axes.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </SelectField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
      <section aria-label={t`名前の一覧`} className="overflow-x-auto" tabIndex={0}>
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-solid-gray-600 border-b text-start">
              <th scope="col" className="py-2 pe-4 text-start">
                <Trans>名前</Trans>
              </th>
              <th scope="col" className="py-2 text-start">
                <Trans>入る件数</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map(({ key, label }) => (
              <tr key={key} className="border-solid-gray-200 border-b">
                <td className="py-2 pe-4 whitespace-nowrap">
                  延べ_{axis}_{key.replaceAll('-', '.')}
                </td>
                <td className="py-2">{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function useNames(axis: string): { key: string; label: string }[] {
  const { t } = useLingui();
  const { of, text } = useCodes();
  if (axis === 'month') {
    return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => ({
      key: String(month).padStart(2, '0'),
      label: t`${month}月`,
    }));
  }
  if (axis === 'quarter') {
    return [1, 2, 3, 4].map((quarter) => ({ key: String(quarter), label: t`第${quarter}四半期` }));
  }
  return of(axis as Dimension).map((code) => ({ key: code.code, label: text(code) }));
}

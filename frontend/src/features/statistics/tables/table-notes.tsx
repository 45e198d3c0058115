import { Trans } from '@lingui/react/macro';
import type { CrossTable } from '../../../platform/api-types/statistics';
import type { Measure } from './cross-grid';

export function TableNotes({ table, measure }: { table: CrossTable; measure: Measure }) {
  const guarded = table.secrecy === 'GUARDED';
  return (
    <ul className="list-disc ps-5 text-sm text-solid-gray-700">
      <li>
        <Trans>単位は件。主な項目だけで数えるため、各行の合計は総数と一致します。</Trans>
      </li>
      {table.secrecy === 'OWN' && (
        <li className="font-700">
          <Trans>
            部外秘：自分の拠点の中で使う表です。少ない件数も隠していないので、外に出さないでください。
          </Trans>
        </li>
      )}
      {guarded && (
        <li>
          <Trans>
            X：少ない件数と、引き算でそれが分かってしまう件数は、個人が推測されるおそれがあるため表示していません。人口の少ない市町村では、より大きな件数から表示します。
          </Trans>
        </li>
      )}
      {guarded && measure === 'newMatters' && table.axes.length > 1 && (
        <li>
          <Trans>新規件数は、項目が1つの表でだけ表示します。</Trans>
        </li>
      )}
      <li>
        <Trans>割合は四捨五入しているため、合計が100%にならないことがあります。</Trans>
      </li>
      <li>
        <Trans>区分の版：{table.listVersion}</Trans>
      </li>
    </ul>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import type { ImportLineState, ImportView } from '../../platform/api-types/directory';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';

const shown = 200;

/** What is wrong comes first; of the rest as much as somebody reads. */
export function ImportTable({ seen }: { seen: ImportView }) {
  const { label } = useCodes();
  const lines = seen.lines.toSorted(
    (one, other) => Number(other.state === 'wrong') - Number(one.state === 'wrong'),
  );
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">
        <Trans>読んだ見出し：</Trans>
        {seen.columns.map(({ heading, meaning }) => (
          <span key={heading} className="me-2 inline-block">
            <Badge tone={meaning ? 'key' : 'gray'}>
              <bdi>{heading}</bdi>
              {!meaning && <Trans>（取り込みません）</Trans>}
            </Badge>
          </span>
        ))}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">
            <Trans>一覧の中身</Trans>
          </caption>
          <thead>
            <tr className="border-solid-gray-300 border-b text-start">
              <th scope="col" className="p-2 text-start">
                <Trans>行</Trans>
              </th>
              <th scope="col" className="p-2 text-start">
                <Trans>結果</Trans>
              </th>
              <th scope="col" className="p-2 text-start">
                <Trans>事業所名</Trans>
              </th>
              <th scope="col" className="p-2 text-start">
                <Trans>種別</Trans>
              </th>
              <th scope="col" className="p-2 text-start">
                <Trans>電話</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <tr key={line.number} className="border-solid-gray-200 border-b align-top">
                <td className="p-2 tabular-nums">{line.number}</td>
                <td className="p-2">
                  <StateBadge state={line.state} />
                </td>
                <td className="p-2">
                  <bdi>{line.name}</bdi>
                  {line.errors.map((error) => (
                    <p key={error} className="text-error-2">
                      {error}
                    </p>
                  ))}
                </td>
                <td className="p-2">{line.type && label('organizationType', line.type)}</td>
                <td className="p-2">{line.contact}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <p>
          <Plural value={lines.length - shown} other="ほかに # 行あります。" />
        </p>
      )}
    </div>
  );
}

function StateBadge({ state }: { state: ImportLineState }) {
  switch (state) {
    case 'new':
      return (
        <Badge tone="green">
          <Trans>新しい</Trans>
        </Badge>
      );
    case 'known':
      return (
        <Badge>
          <Trans>登録済み</Trans>
        </Badge>
      );
    case 'wrong':
      return (
        <Badge tone="red">
          <Trans>要修正</Trans>
        </Badge>
      );
  }
}

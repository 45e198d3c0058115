import { Trans, useLingui } from '@lingui/react/macro';
import type { Code } from '../../platform/api-types/code-list';
import { isUsable, useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';

type Props = { codes: Code[]; year: number; caption: string };

/** All codes of a list in their order; what may not be used in the year says so. */
export function CodeTable({ codes, year, caption }: Props) {
  return (
    <table className="w-full border-solid-gray-600 border-y">
      <caption className="pb-2 text-start text-std-20B-160">{caption}</caption>
      <thead>
        <tr className="bg-key-50">
          <th scope="col" className="w-24 px-2 py-2 text-start">
            <Trans>コード</Trans>
          </th>
          <th scope="col" className="px-2 py-2 text-start">
            <Trans>名前</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <CodeRow key={code.code} code={code} year={year} />
        ))}
      </tbody>
    </table>
  );
}

function CodeRow({ code, year }: { code: Code; year: number }) {
  const { t } = useLingui();
  const { text } = useCodes();
  const heading = code.level === 1;
  const since = code.validFrom ? t`${code.validFrom}年度から` : '';
  const until = code.validTo ? t`${code.validTo}年度まで` : '';
  return (
    <tr className={`border-solid-gray-200 border-t ${heading ? 'bg-solid-gray-50 font-700' : ''}`}>
      <td className="px-2 py-2 tabular-nums">{code.code}</td>
      <td className="px-2 py-2">
        <Name>{text(code)}</Name>
        {(since || until) && (
          <span className="ms-2 inline-flex gap-1">
            <Badge tone={isUsable(code, year) ? 'key' : 'gray'}>
              {[since, until].filter(Boolean).join(' ')}
            </Badge>
          </span>
        )}
      </td>
    </tr>
  );
}

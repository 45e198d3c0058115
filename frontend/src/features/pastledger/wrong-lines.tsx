import { Plural, Trans } from '@lingui/react/macro';
import type { PastPreview } from '../../platform/api-types/pastledger';

/** Lines that cannot be counted as they are, and why. */
export function WrongLines({ preview: { wrong } }: { preview: PastPreview }) {
  if (wrong.length === 0) return null;
  return (
    <details className="rounded-8 border border-solid-gray-300 p-3">
      <summary className="target flex cursor-pointer items-center font-700">
        <Plural value={wrong.length} other="読めない行（# 行）" />
      </summary>
      <table className="mt-2 w-full border-collapse text-sm">
        <caption className="sr-only">
          <Trans>読めない行</Trans>
        </caption>
        <thead>
          <tr className="border-solid-gray-300 border-b">
            <th scope="col" className="p-2 text-start">
              <Trans>行</Trans>
            </th>
            <th scope="col" className="p-2 text-start">
              <Trans>わけ</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {wrong.map(({ line, errors }) => (
            <tr key={line} className="border-solid-gray-200 border-b align-top">
              <th scope="row" className="p-2 text-start font-400 tabular-nums">
                {line}
              </th>
              <td className="p-2">
                {errors.map((error) => (
                  <p key={error}>
                    <bdi>{error}</bdi>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

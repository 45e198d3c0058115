import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { Code, Rollup } from '../../platform/api-types/code-list';
import { useCodes } from '../../platform/code-list/use-codes';

/** How the codes are put together for other tables. */
export function RollupLists({ rollups, codes }: { rollups: Rollup[]; codes: Code[] }) {
  const { i18n } = useLingui();
  const { text } = useCodes();
  if (rollups.length === 0) return null;
  const words = (one: { ja: string; en: string }) => (i18n.locale === 'en' ? one.en : one.ja);
  const name = (code: string) => {
    const found = codes.find((one) => one.code === code);
    return found ? text(found) : code;
  };
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-20B-160">
        <Trans>集約</Trans>
      </h2>
      <p>
        <Trans>ほかの表に合わせて区分をまとめる決まりです。どの区分も、まとまりの1つだけに入ります。</Trans>
      </p>
      {rollups.map((rollup) => (
        <details key={rollup.rollup} className="rounded-8 border border-solid-gray-300 px-4">
          <summary className="target py-2 text-key-900">{words(rollup)}</summary>
          <dl className="flex flex-col gap-2 pb-3">
            {rollup.groups.map((group) => (
              <div key={group.group}>
                <dt className="font-700">{words(group)}</dt>
                <dd className="text-sm">{group.codes.map(name).join('、')}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

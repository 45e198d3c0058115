import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RevisionChange, RevisionDraft, RevisionUse } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { Loaded } from '../../platform/query/loaded';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { previewQuery } from './get-revision';
import { useListWords } from './use-list-words';

/** What putting the draft in force would change, as it is saved. */
export function RevisionChanges({ draft }: { draft: RevisionDraft }) {
  const { i18n } = useLingui();
  const words = useListWords();
  const query = useQuery(previewQuery(draft.seen));
  const rollupName = (dimension: string, word: string) => {
    const found = draft.rollups.find((one) => one.dimension === dimension && one.rollup === word);
    return found ? (i18n.locale === 'en' ? found.en : found.ja) : word;
  };
  return (
    <section className="flex flex-col gap-3 border-solid-gray-200 border-t pt-6">
      <h2 className="text-std-20B-160">
        <Trans>適用すると変わること</Trans>
      </h2>
      <Loaded query={query} skeleton={<Skeleton rows={4} />}>
        {({ dimensions, gaps, usesOf }) => (
          <>
            {dimensions.length === 0 && (
              <p>
                <Trans>保存された区分の変更はまだありません。</Trans>
              </p>
            )}
            {dimensions.map((change) => (
              <Change key={change.dimension} change={change} draft={draft} usesOf={usesOf} />
            ))}
            {gaps.length > 0 && (
              <Callout tone="warning">
                <p className="font-700">
                  <Trans>次の集約に入っていない区分があるので、まだ適用できません。</Trans>
                </p>
                <ul className="list-disc ps-5">
                  {gaps.map((gap) => (
                    <li key={`${gap.dimension}-${gap.rollup}`}>
                      {words[gap.dimension]}・{rollupName(gap.dimension, gap.rollup)}：
                      {gap.missing.join('、')}
                    </li>
                  ))}
                </ul>
              </Callout>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

type ChangeProps = { change: RevisionChange; draft: RevisionDraft; usesOf: number };

function Change({ change, draft, usesOf }: ChangeProps) {
  const { i18n } = useLingui();
  const words = useListWords();
  const codes = draft.dimensions.find((one) => one.dimension === change.dimension)?.codes ?? [];
  const name = (code: string) => {
    const found = codes.find((one) => one.code === code);
    return `${code} ${found ? (i18n.locale === 'en' ? found.en : found.ja) : ''}`;
  };
  return (
    <div>
      <h3 className="font-700">{words[change.dimension]}</h3>
      <ul className="list-disc ps-5">
        {change.added.map((code) => (
          <Item key={code} what={<Trans>追加</Trans>}>
            {name(code)}
          </Item>
        ))}
        {change.relabelled.map(({ code, before, after }) => (
          <Item key={code} what={<Trans>名前の変更</Trans>}>
            {before === after ? (
              <Trans>
                {code} {after}（英語の名前）
              </Trans>
            ) : (
              <>
                {code} {before} → {after}
              </>
            )}
          </Item>
        ))}
        {change.retired.map(({ code, uses }) => (
          <Item key={code} what={<Trans>廃止</Trans>}>
            {name(code)}
            {uses.map((use) => (
              <Uses key={use.dimension} use={use} year={usesOf} />
            ))}
          </Item>
        ))}
        {change.restored.map((code) => (
          <Item key={code} what={<Trans>また使う</Trans>}>
            {name(code)}
          </Item>
        ))}
        {change.reordered && (
          <li>
            <Trans>順序の変更</Trans>
          </li>
        )}
      </ul>
    </div>
  );
}

function Item({ what, children }: { what: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className="font-700">{what}</span>：{children}
    </li>
  );
}

/** Hidden like in the tables of the prefecture. */
function Uses({ use, year }: { use: RevisionUse; year: number }) {
  const words = useListWords();
  return (
    <span className="block text-sm text-solid-gray-700">
      {use.contacts === null ? (
        <Trans>
          {fiscalYearText(year)}の{words[use.dimension]}：使われていますが、少ないため件数は表示しません
        </Trans>
      ) : (
        <Trans>
          {fiscalYearText(year)}の{words[use.dimension]}：延べ <Plural value={use.contacts} other="# 件" />
          で使われています
        </Trans>
      )}
    </span>
  );
}

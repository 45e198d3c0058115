import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../../platform/api/api-problem';
import { download } from '../../../platform/api/download';
import { StepUpNote } from '../../../platform/step-up/step-up-note';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import type { Measure } from './cross-grid';
import type { TableWish } from './wish';

type Format = 'pdf' | 'xlsx' | 'csv' | 'data-xlsx';
type Way = { format: Format; replace?: boolean };

/** A table as a file: laid out to be read, or as data, one number a line. */
export function TableFiles({ wish, measure }: { wish: TableWish; measure: Measure }) {
  const { t } = useLingui();
  const [shiftJis, setShiftJis] = useState(false);
  const saving = useMutation<void, ApiProblem, Way>({
    mutationFn: ({ format, replace = false }) =>
      download(
        `/api/statistics/tables/file?${new URLSearchParams({
          ...wish,
          axes: wish.axes.join(','),
          format,
          measure: measure === 'contacts' ? 'CONTACTS' : 'NEW_MATTERS',
          charset: shiftJis ? 'cp932' : 'utf-8',
          replace: String(replace),
        })}`,
      ),
  });
  const doNotFit = saving.error?.code === 'characters-do-not-fit';
  const button = (format: Format, name: string) => (
    <Button
      variant="secondary"
      busy={saving.isPending && saving.variables.format === format}
      onPress={() => saving.mutate({ format })}
    >
      {name}
    </Button>
  );
  return (
    <section className="flex flex-col gap-3 print:hidden">
      <h2 className="text-std-18B-160">
        <Trans>ファイルに書き出す</Trans>
      </h2>
      <p className="text-sm text-solid-gray-700">
        <Trans>
          「帳票」は配るための体裁、「データ」は1行に1つの数を並べた集計用です。伏せた件数は、どちらでも伏せたままです。書き出したことは記録に残ります。
        </Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        {button('pdf', t`帳票（PDF）`)}
        {button('xlsx', t`帳票（Excel）`)}
        {button('csv', t`データ（CSV）`)}
        {button('data-xlsx', t`データ（Excel）`)}
      </div>
      <Choice type="checkbox" checked={shiftJis} onChange={setShiftJis}>
        <Trans>CSVをShift_JIS（CP932）で書き出す</Trans>
      </Choice>
      <StepUpNote problem={saving.error ?? undefined} onStepUp={() => {}} />
      {doNotFit && (
        <Button
          variant="secondary"
          className="self-start"
          busy={saving.isPending}
          onPress={() => saving.mutate({ format: 'csv', replace: true })}
        >
          <Trans>ない文字を〓にして書き出す</Trans>
        </Button>
      )}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { StepUpNote } from '../../../platform/step-up/step-up-note';
import { useStepUp } from '../../../platform/step-up/use-step-up';
import { Button } from '../../../ui/button';
import { Callout } from '../../../ui/callout';
import { Field } from '../../../ui/field';
import { FileInput } from '../../../ui/file-input';
import { TextField } from '../../../ui/text-field';
import { useLoadForm } from './get-forms';

/** Where an officer brings a file whose cells have names. */
export function LoadForm() {
  const { t } = useLingui();
  const { intent, keep } = useStepUp<string>('form-name');
  const [name, setName] = useState(intent ?? '');
  const [file, setFile] = useState<File | null>(null);
  const load = useLoadForm();
  const wrong = load.error?.fields.filter(({ field }) => field === 'file') ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file && name.trim() !== '') load.mutate({ name, file });
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <h2 className="text-std-20B-160">
        <Trans>様式を読み込む</Trans>
      </h2>
      <TextField
        label={<Trans>様式の名前</Trans>}
        hint={<Trans>例：在宅医療・介護連携拠点 月次報告</Trans>}
        maxLength={100}
        value={name}
        error={load.error?.fields.find(({ field }) => field === 'name')?.message}
        onChange={setName}
      />
      <Field
        label={<Trans>Excelのファイル（.xlsx、2MBまで）</Trans>}
        hint={<Trans>件数を入れるセルに、下の「セルに付ける名前」で名前を付けておきます。</Trans>}
        error={wrong.length > 0 ? wrong.map(({ message }) => message).join(' ') : undefined}
      >
        {(wiring) => (
          <FileInput
            {...wiring}
            accept=".xlsx"
            onChoose={(chosen) => {
              load.reset();
              setFile(chosen);
            }}
          />
        )}
      </Field>
      <StepUpNote problem={load.error ?? undefined} shown={['name', 'file']} onStepUp={() => keep(name)} />
      {load.isSuccess && (
        <Callout tone="success" role="status">
          <Trans>読み込みました。</Trans>
        </Callout>
      )}
      <Button
        type="submit"
        className="self-start"
        busy={load.isPending}
        unavailable={
          (!file && t`ファイルを選んでください。`) ||
          (name.trim() === '' && t`様式の名前を入力してください。`)
        }
      >
        <Trans>読み込む</Trans>
      </Button>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { FileInput } from '../../ui/file-input';
import { useHeadingLevel } from '../../ui/heading';
import { useLoadNetwork } from './load-network';

export function NetworkStep({ prefecture }: { prefecture: string }) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const load = useLoadNetwork();
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void file.text().then((text) => load.mutate(text));
      }}
    >
      <Heading className="text-std-20B-160">
        <Trans>{prefecture}の拠点を読み込みます</Trans>
      </Heading>
      <p>
        <Trans>
          圏域・医師会・拠点・市町村を書いたYAMLファイルを選んでください。読み込むまで何も登録されません。
        </Trans>
      </p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-700">
          <Trans>拠点の一覧のファイル</Trans>
        </label>
        <FileInput id={id} accept=".yaml,.yml" onChoose={(chosen) => setFile(chosen)} />
      </div>
      <ProblemNote problem={load.error ?? undefined} />
      <div>
        <Button type="submit" busy={load.isPending} unavailable={!file && t`ファイルを選んでください。`}>
          {load.isPending ? <Trans>読み込んでいます</Trans> : <Trans>読み込む</Trans>}
        </Button>
      </div>
    </form>
  );
}

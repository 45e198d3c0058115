import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { ImportView } from '../../platform/api-types/directory';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { FileInput } from '../../ui/file-input';
import { BackIcon } from '../../ui/icons';
import { textLink } from '../../ui/text-link';
import { ImportTable } from './import-table';
import { useReadList } from './read-list';

/** A list of facilities that comes along: looked at first, then all of it or nothing. */
export function ImportPage() {
  usePageTitle('import');
  const { t } = useLingui();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const look = useReadList(false);
  const keep = useReadList(true);
  const seen = keep.data ?? look.data;

  function choose(chosen: File | null) {
    look.reset();
    keep.reset();
    setFile(chosen);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file) look.mutate(file);
  }

  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-8">
      <Link to="/organizations" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>組織</Trans>
      </Link>
      <h1 className="text-std-24B-150">
        <Trans>事業所の一覧を取り込む</Trans>
      </h1>
      <p>
        <Trans>
          Excel（.xlsx）かCSVの一覧を選ぶと、まず中身を1行ずつ確かめて表示します。登録するのは、そのあとです。見出しは「事業所名」が必要で、「種別」「市町村」「電話」があれば一緒に取り込みます。
        </Trans>
      </p>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <label htmlFor={id} className="font-700">
          <Trans>一覧のファイル</Trans>
        </label>
        <FileInput id={id} accept=".xlsx,.csv,.txt" onChoose={(chosen) => choose(chosen)} />
        <Button
          type="submit"
          className="self-start"
          busy={look.isPending}
          unavailable={!file && t`ファイルを選んでください。`}
        >
          {look.isPending ? <Trans>読んでいます</Trans> : <Trans>中身を確かめる</Trans>}
        </Button>
      </form>
      <ProblemNote problem={look.error ?? undefined} />
      {seen && <Outcome seen={seen} />}
      <ProblemNote problem={keep.error ?? undefined} />
      {seen && !seen.kept && seen.wrong === 0 && seen.added > 0 && (
        <Button className="self-start" busy={keep.isPending} onPress={() => file && keep.mutate(file)}>
          <Plural value={seen.added} other="# 件を登録する" />
        </Button>
      )}
      {seen && <ImportTable seen={seen} />}
    </div>
  );
}

function Outcome({ seen: { kept, added, known, wrong } }: { seen: ImportView }) {
  if (kept) {
    return (
      <Callout tone="success" role="status">
        <Plural value={added} other="# 件を登録しました。" />
      </Callout>
    );
  }
  return (
    <Callout tone={wrong > 0 ? 'error' : 'info'} role="status">
      <Trans>
        新しい事業所 {added}件、登録済み {known}件、直す必要のある行 {wrong}件
      </Trans>
      {wrong > 0 && (
        <p>
          <Trans>ファイルを直して、もう一度選んでください。直すまで、1件も登録されません。</Trans>
        </p>
      )}
    </Callout>
  );
}

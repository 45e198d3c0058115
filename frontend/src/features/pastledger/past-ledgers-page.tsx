import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { PastLedger } from '../../platform/api-types/pastledger';
import { fullTimeText } from '../../platform/clock/time-text';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FileInput } from '../../ui/file-input';
import { BackIcon } from '../../ui/icons';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { pastLedgersQuery, useUploadPastLedger } from './get-past-ledgers';

/** Ledgers of past years that a centre brings along, and those it brought. */
export function PastLedgersPage() {
  usePageTitle('past-ledgers');
  const centres = coordinatorAffiliations(useMe());
  const [centreId, setCentreId] = useState(centres[0]?.organizationId ?? '');
  const query = useQuery(pastLedgersQuery(centreId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Link to="/ledger" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>相談台帳</Trans>
      </Link>
      <h1 className="text-std-24B-150">
        <Trans>過去の台帳を取り込む</Trans>
      </h1>
      <p>
        <Trans>
          これまでExcelやCSVで付けてきた台帳を、そのままの見出しで読みます。どの列が何かを決め、数え方を確かめてから取り込みます。決めた意味は拠点ごとに覚えるので、次のファイルでは選び直さずにすみます。
        </Trans>
      </p>
      <CentreField label={<Trans>拠点</Trans>} value={centreId} onChange={setCentreId} />
      <Upload key={centreId} centreId={centreId} />
      <section className="flex flex-col gap-3">
        <h2 className="text-std-20B-160">
          <Trans>これまでのファイル</Trans>
        </h2>
        <Loaded query={query} skeleton={<Skeleton rows={3} />}>
          {(files) => <Files files={files} />}
        </Loaded>
      </section>
    </div>
  );
}

function Upload({ centreId }: { centreId: string }) {
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUploadPastLedger(centreId);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) return;
    upload.mutate(file, {
      onSuccess: ({ fileId }) => navigate({ to: '/ledger/past/$fileId', params: { fileId } }),
    });
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={submit}>
      <label htmlFor={id} className="font-700">
        <Trans>台帳のファイル（.xlsx か .csv、2MBまで）</Trans>
      </label>
      <FileInput
        id={id}
        accept=".xlsx,.csv,.txt"
        onChoose={(chosen) => {
          upload.reset();
          setFile(chosen);
        }}
      />
      <p className="text-sm text-solid-gray-700">
        <Trans>
          氏名や住所の列は取り込みません。整理番号は、元の番号に戻せない形にしてから使います。ファイルそのものは、取り込むか捨てるまで（長くても7日）だけ置きます。
        </Trans>
      </p>
      <Button
        type="submit"
        className="self-start"
        busy={upload.isPending}
        unavailable={!file && t`ファイルを選んでください。`}
      >
        {upload.isPending ? <Trans>読んでいます</Trans> : <Trans>中身を確かめる</Trans>}
      </Button>
      <ProblemNote problem={upload.error ?? undefined} />
    </form>
  );
}

function Files({ files }: { files: PastLedger[] }) {
  if (files.length === 0) {
    return (
      <p>
        <Trans>まだありません。</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-col divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
      {files.map((file) => (
        <li key={file.fileId} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <Link
            to="/ledger/past/$fileId"
            params={{ fileId: file.fileId }}
            className={`${textLink} target flex items-center`}
          >
            <bdi>{file.name || <Trans>（名前なし）</Trans>}</bdi>
          </Link>
          <span className="flex flex-wrap items-center gap-2 text-sm">
            {fullTimeText(file.uploadedAt)}
            <State file={file} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function State({ file: { kept, takenBack } }: { file: PastLedger }) {
  if (takenBack) {
    return (
      <Badge>
        <Trans>取り消し済み</Trans>
      </Badge>
    );
  }
  if (kept) {
    return (
      <Badge tone="green">
        <Plural value={kept.contacts} other="# 件を取り込み済み" />
      </Badge>
    );
  }
  return (
    <Badge tone="yellow">
      <Trans>確かめている途中</Trans>
    </Badge>
  );
}

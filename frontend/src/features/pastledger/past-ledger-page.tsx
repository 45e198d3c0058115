import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PastKept, PastLedger } from '../../platform/api-types/pastledger';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Question } from '../../ui/question';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { pastLedgerQuery, useTakeBackPast } from './get-past-ledgers';
import { PastPreviewForm } from './past-preview-form';

/** A file of a past ledger: what it would bring, or what it brought. */
export function PastLedgerPage({ fileId }: { fileId: string }) {
  usePageTitle('past-ledger');
  const query = useQuery(pastLedgerQuery(fileId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Link to="/ledger/past" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>過去の台帳を取り込む</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {(file) => (
          <>
            <div>
              <h1 className="text-std-24B-150">
                <bdi>{file.name || <Trans>（名前なし）</Trans>}</bdi>
              </h1>
              <p className="text-solid-gray-700">
                <Name>{file.centre}</Name>
              </p>
            </div>
            {file.preview && <PastPreviewForm file={file} preview={file.preview} />}
            {file.kept && <Kept file={file} kept={file.kept} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Kept({ file, kept }: { file: PastLedger; kept: PastKept }) {
  const [asking, setAsking] = useState(false);
  const takeBack = useTakeBackPast(file.fileId);
  if (file.takenBack) {
    const left = kept.matters - file.takenBack.matters;
    return (
      <Callout tone="info" role="status">
        <p>
          <Plural value={file.takenBack.matters} other="# 件の相談を取り消しました。" />
        </p>
        {left > 0 && (
          <p>
            <Plural value={left} other="# 件は、取り込んだあとに台帳で直されているため残しました。" />
          </p>
        )}
      </Callout>
    );
  }
  const { matters, contacts, leftOut } = kept;
  return (
    <div className="flex flex-col gap-4">
      <Callout tone="success" role="status">
        <p>
          <Trans>
            取り込みました。相談 {matters} 件、延べ {contacts} 件を数えています。
          </Trans>
        </p>
        {leftOut > 0 && (
          <p>
            <Plural value={leftOut} other="数えられない # 行は除きました。" />
          </p>
        )}
      </Callout>
      <Button variant="secondary" className="self-start" onPress={() => setAsking(true)}>
        <Trans>取り込みを取り消す</Trans>
      </Button>
      {asking && (
        <Question
          danger
          heading={<Trans>取り込みを取り消しますか</Trans>}
          answer={<Trans>取り消す</Trans>}
          busy={takeBack.isPending}
          onAnswer={() => takeBack.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>
            <Trans>
              このファイルから数えた相談を、統計と台帳から外します。取り込んだあとに台帳で直した相談は残します。
            </Trans>
          </p>
        </Question>
      )}
      <ProblemNote problem={takeBack.error ?? undefined} />
    </div>
  );
}

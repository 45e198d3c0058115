import { Trans } from '@lingui/react/macro';
import type { NoticeDetail } from '../../platform/api-types/notice';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { ProblemNote } from '../../platform/problem/problem-note';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { useConfirmNotice } from './confirm-notice';

/** One answer per centre: whoever of the centre presses first answers for all of it. */
export function ConfirmationBox({ notice }: { notice: NoticeDetail }) {
  const centres = coordinatorAffiliations(useMe());
  const confirm = useConfirmNotice(notice.channelId, notice.noticeId);
  const { mine } = notice;
  if (!mine) return null;
  if (mine.confirmedAt) {
    return (
      <Callout tone="success" role="status">
        <p className="font-700">
          <Trans>{mine.centre}として確認済みです</Trans>
        </p>
        <p className="text-sm">
          <bdi className="whitespace-nowrap">{mine.confirmedBy?.name}</bdi>・
          <TimeStamp at={mine.confirmedAt} />
        </p>
      </Callout>
    );
  }
  const own = centres.find((one) => one.organizationId === mine.centreId);
  const affiliation = own && centres.length > 1 ? { affiliationId: own.affiliationId } : {};
  return (
    <div className="flex flex-col gap-3 rounded-12 border border-solid-gray-400 p-4 print:hidden">
      <p>
        <Trans>
          内容を読んだら押してください。<strong>{mine.centre}</strong>
          として1回で足ります。同じ拠点のほかの方が押す必要はありません。
        </Trans>
      </p>
      <ProblemNote problem={confirm.error ?? undefined} />
      <div>
        <Button busy={confirm.isPending} onPress={() => confirm.mutate(affiliation)} className="min-w-48">
          <Trans>確認しました</Trans>
        </Button>
      </div>
    </div>
  );
}

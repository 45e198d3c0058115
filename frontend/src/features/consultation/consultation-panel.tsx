import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../platform/api/api-problem';
import type { Consultation, ConsultationKind } from '../../platform/api-types/consultation';
import { dateText } from '../../platform/clock/time-text';
import { problemText } from '../../platform/problem/problem-text';
import { keys } from '../../platform/query/keys';
import { coordinatorAffiliations, keepsLedger, useMe } from '../../platform/session/me-context';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Name } from '../../ui/name';
import { textLink } from '../../ui/text-link';
import { AddContactDialog } from './add-contact-dialog';
import { ConsultationDialog } from './consultation-dialog';
import { consultationQuery } from './get-consultation';
import { JoinDialog } from './join-dialog';
import { SeparateDialog } from './separate-dialog';

type Props = { channelId: string; threadId: string; usualKind: ConsultationKind };

/** Whether and how this thread counts; the place to say so. */
export function ConsultationPanel({ channelId, threadId, usualKind }: Props) {
  const { t } = useLingui();
  const query = useQuery(consultationQuery(channelId, threadId));
  const [open, setOpen] = useState<'record' | 'contact' | 'join' | 'separate' | null>(null);
  const [said, setSaid] = useState('');
  const client = useQueryClient();
  const me = useMe();
  const consultation = query.data;
  const keeps = keepsLedger(me);
  const mine = coordinatorAffiliations(me).some(
    ({ organizationId }) => organizationId === consultation?.centreId,
  );
  if (consultation === undefined) return <NotKnown query={query} />;
  const place = { channelId, threadId };

  function done(words: string) {
    setOpen(null);
    setSaid(words);
  }

  /** What the members of the thread see of it is less than the answer. */
  function changed(words: string) {
    void client.invalidateQueries({ queryKey: keys.consultation(channelId, threadId) });
    done(words);
  }

  return (
    <section aria-label={t`相談の記録`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Announcer text={said} />
      {consultation ? (
        <>
          <p className="text-sm">
            <strong>
              <Trans>相談として記録済み</Trans>
            </strong>
            <br />
            <span className="text-solid-gray-700">
              <Name>{`${consultation.centre}・`}</Name>
              <span className="whitespace-nowrap">
                {consultation.receivedOn && (
                  <>
                    <Trans>受付 {dateText(consultation.receivedOn)}</Trans>・
                  </>
                )}
              </span>
              <Plural value={consultation.contacts.length} other="対応 延べ # 件" />
            </span>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" onPress={() => setOpen('contact')}>
              <Trans>対応を追加</Trans>
            </Button>
            <Button variant="quiet" onPress={() => setOpen('record')}>
              <Trans>記録を直す</Trans>
            </Button>
            {mine && (
              <Link
                to="/ledger/$consultationId"
                params={{ consultationId: consultation.consultationId }}
                className={`${textLink} target flex items-center px-3`}
              >
                <Trans>台帳で開く</Trans>
              </Link>
            )}
            {mine && consultation.joined && (
              <Button variant="quiet" onPress={() => setOpen('separate')}>
                <Trans>スレッドと切り離す</Trans>
              </Button>
            )}
          </div>
        </>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" onPress={() => setOpen('record')}>
            <Trans>相談として記録</Trans>
          </Button>
          {keeps && usualKind === 'PEER' && (
            <Button variant="quiet" onPress={() => setOpen('join')}>
              <Trans>台帳の記録と結ぶ</Trans>
            </Button>
          )}
        </div>
      )}
      {open === 'join' && (
        <JoinDialog
          threadId={threadId}
          onClose={() => setOpen(null)}
          onDone={() => changed(t`台帳の記録と結びました`)}
        />
      )}
      {open === 'separate' && consultation && (
        <SeparateDialog
          matter={consultation}
          onClose={() => setOpen(null)}
          onDone={() => changed(t`スレッドと切り離しました`)}
        />
      )}
      {open === 'record' && (
        <ConsultationDialog
          {...place}
          usualKind={usualKind}
          current={consultation}
          onClose={() => setOpen(null)}
          onDone={() => done(t`相談として記録しました`)}
        />
      )}
      {open === 'contact' && (
        <AddContactDialog
          {...place}
          onClose={() => setOpen(null)}
          onDone={() => done(t`対応を追加しました`)}
        />
      )}
    </section>
  );
}

/** Whether it is recorded is not known yet: nobody should record it a second time meanwhile. */
function NotKnown({ query }: { query: UseQueryResult<Consultation | null> }) {
  if (!query.error) return <div aria-hidden="true" className="h-11" />;
  return (
    <Callout tone="error" role="alert">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <p className="font-700">
            <Trans>相談の記録を読み込めませんでした</Trans>
          </p>
          <p className="text-sm">{problemText(asProblem(query.error))}</p>
        </div>
        <Button variant="secondary" busy={query.isFetching} onPress={() => void query.refetch()}>
          <Trans>もう一度読み込む</Trans>
        </Button>
      </div>
    </Callout>
  );
}

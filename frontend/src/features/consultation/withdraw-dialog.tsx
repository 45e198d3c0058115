import { Trans } from '@lingui/react/macro';
import type { Consultation, Contact } from '../../platform/api-types/consultation';
import { dateText } from '../../platform/clock/time-text';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Question } from '../../ui/question';
import { useCorrectContact } from './get-ledger';

type Props = { matter: Consultation; contact: Contact; onClose: () => void; onDone: () => void };

/** Takes a contact that was entered by mistake out of the counts, or back into them; its versions stay. */
export function WithdrawDialog({ matter, contact, onClose, onDone }: Props) {
  const correct = useCorrectContact(matter.consultationId, contact.contactId);
  const { version, occurredOn, occurredAt, codes, countType } = contact;
  const counts = countType !== undefined;
  const day = dateText(occurredOn);
  return (
    <Question
      danger={counts}
      busy={correct.isPending}
      heading={
        counts ? <Trans>{day}の対応を取り消しますか</Trans> : <Trans>{day}の対応を、また数えますか</Trans>
      }
      answer={counts ? <Trans>取り消す</Trans> : <Trans>また数える</Trans>}
      onClose={onClose}
      onAnswer={() =>
        correct.mutate(
          { version, occurredOn, ...(occurredAt ? { occurredAt } : {}), codes, withdrawn: counts },
          { onSuccess: onDone },
        )
      }
    >
      {counts ? (
        <p>
          <Trans>
            まちがえて記録した対応を取り消します。統計の件数から除かれます（先の月の数も変わることがあります）。記録は残り、あとで元に戻せます。
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>取り消す前と同じ内容で、統計の件数にまた入ります。</Trans>
        </p>
      )}
      <ProblemNote problem={correct.error ?? undefined} />
    </Question>
  );
}

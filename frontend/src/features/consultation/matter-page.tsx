import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import type { Consultation, Contact } from '../../platform/api-types/consultation';
import { dateText } from '../../platform/clock/time-text';
import { CodeYear, codeYearOf, lastYear } from '../../platform/code-list/code-year';
import { LabelsOf } from '../../platform/code-list/own-labels';
import { useCodes } from '../../platform/code-list/use-codes';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { CorrectDialog } from './correct-dialog';
import { CountTypeBadge } from './count-type-badge';
import { FollowUpDialog } from './follow-up-dialog';
import { matterQuery } from './get-ledger';
import { MatterDialog } from './matter-dialog';
import { ResidenceName } from './residence-field';
import { SeparateDialog } from './separate-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Open =
  | { what: 'marks' | 'follow' | 'separate' }
  | { what: 'correct' | 'withdraw'; contact: Contact }
  | null;

/** One matter with all its contacts; every correction keeps what was said before. */
export function MatterPage({ consultationId }: { consultationId: string }) {
  usePageTitle('matter');
  const query = useQuery(matterQuery(consultationId));
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6">
      <Link to="/ledger" className={`${textLink} target -ms-1 flex items-center gap-1 self-start`}>
        <BackIcon />
        <Trans>相談台帳</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {(matter) => (
          <LabelsOf value={matter.centreId}>
            <CodeYear value={lastYear(matter)}>
              <Whole matter={matter} />
            </CodeYear>
          </LabelsOf>
        )}
      </Loaded>
    </div>
  );
}

function Whole({ matter }: { matter: Consultation }) {
  const { t } = useLingui();
  const { label } = useCodes();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const close = () => setOpen(null);
  const done = () => {
    close();
    setSaid(t`記録を直しました`);
  };
  return (
    <>
      <Announcer text={said} />
      <div>
        <h1 className="text-std-24B-150">{label('content', matter.codes.content?.[0] ?? '99')}</h1>
        <p className="text-solid-gray-700">
          <Name>{`${matter.centre}・`}</Name>
          {label('kind', matter.kind)}
          {matter.receivedOn && (
            <>
              ・<Trans>受付 {dateText(matter.receivedOn)}</Trans>
            </>
          )}
        </p>
      </div>
      {matter.summary && (
        <p className="whitespace-pre-wrap">
          <bdi>{matter.summary}</bdi>
        </p>
      )}
      <OfThread matter={matter} onSeparate={() => setOpen({ what: 'separate' })} />
      <Facts matter={matter} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="secondary" onPress={() => setOpen({ what: 'marks' })}>
          <Trans>記録を直す</Trans>
        </Button>
        <Link
          to="/area-issues/new"
          search={{ matter: matter.consultationId }}
          className={`${textLink} target inline-flex items-center`}
        >
          <Trans>地域課題として登録</Trans>
        </Link>
      </div>
      <section className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-std-20B-160">
            <Trans>対応</Trans>
          </h2>
          <Button onPress={() => setOpen({ what: 'follow' })}>
            <Trans>対応を追加</Trans>
          </Button>
        </div>
        <ol className="divide-y divide-solid-gray-200">
          {matter.contacts.map((contact) => (
            <ContactRow
              key={contact.contactId}
              contact={contact}
              onCorrect={() => setOpen({ what: 'correct', contact })}
              onWithdraw={() => setOpen({ what: 'withdraw', contact })}
            />
          ))}
        </ol>
      </section>
      {open && <OpenDialog open={open} matter={matter} onClose={close} onDone={done} />}
    </>
  );
}

type DialogProps = {
  open: NonNullable<Open>;
  matter: Consultation;
  onClose: () => void;
  onDone: () => void;
};

function OpenDialog({ open, ...rest }: DialogProps) {
  switch (open.what) {
    case 'marks':
      return <MatterDialog {...rest} />;
    case 'follow':
      return <FollowUpDialog {...rest} />;
    case 'separate':
      return <SeparateDialog {...rest} />;
    case 'correct':
      return <CorrectDialog {...rest} contact={open.contact} />;
    case 'withdraw':
      return <WithdrawDialog {...rest} contact={open.contact} />;
  }
}

/** Whether a thread tells of it; what was joined may be taken apart again. */
function OfThread({ matter, onSeparate }: { matter: Consultation; onSeparate: () => void }) {
  if (!matter.threadId) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p>
        {matter.joined ? (
          <Trans>スレッドと結ばれています。</Trans>
        ) : (
          <Trans>スレッドから記録された相談です。</Trans>
        )}
      </p>
      {matter.joined && (
        <Button variant="quiet" onPress={onSeparate}>
          <Trans>スレッドと切り離す</Trans>
        </Button>
      )}
    </div>
  );
}

function Facts({ matter }: { matter: Consultation }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      <CodesFact label={<Trans>相談内容</Trans>} dimension="content" codes={matter.codes.content} />
      <CodesFact label={<Trans>場面</Trans>} dimension="scene" codes={matter.codes.scene} />
      <CodesFact label={<Trans>転帰・状態</Trans>} dimension="outcome" codes={matter.codes.outcome} />
      <Fact label={<Trans>居住市町村</Trans>}>
        <ResidenceName residence={matter.residence} />
      </Fact>
      <CodesFact label={<Trans>年齢階級</Trans>} dimension="ageClass" codes={matter.codes.ageClass} />
      <CodesFact label={<Trans>要介護度</Trans>} dimension="careLevel" codes={matter.codes.careLevel} />
      <CodesFact label={<Trans>療養の場</Trans>} dimension="livingPlace" codes={matter.codes.livingPlace} />
      <CodesFact label={<Trans>主疾患群</Trans>} dimension="diseaseGroup" codes={matter.codes.diseaseGroup} />
      <CodesFact label={<Trans>事業項目</Trans>} dimension="programItem" codes={matter.codes.programItem} />
      <CodesFact label={<Trans>財源</Trans>} dimension="funding" codes={matter.codes.funding} />
      <CodesFact label={<Trans>事例の帰結</Trans>} dimension="caseResult" codes={matter.codes.caseResult} />
      <Fact label={<Trans>実人数</Trans>}>
        {matter.personKnown ? <Trans>整理番号で数えています</Trans> : <Trans>整理番号がありません</Trans>}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="w-28 shrink-0 text-solid-gray-700">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type CodesFactProps = { label: ReactNode; dimension: Dimension; codes: string[] | undefined };

/** What nobody said is left out. */
function CodesFact({ label, dimension, codes }: CodesFactProps) {
  const { label: text } = useCodes();
  if (!codes) return null;
  return <Fact label={label}>{codes.map((code) => text(dimension, code)).join('、')}</Fact>;
}

type RowProps = { contact: Contact; onCorrect: () => void; onWithdraw: () => void };

function ContactRow({ contact, onCorrect, onWithdraw }: RowProps) {
  const { t } = useLingui();
  const { label } = useCodes(codeYearOf(contact.occurredOn));
  const { occurredOn, occurredAt, codes, countType } = contact;
  const day = dateText(occurredOn);
  const done = [
    ...(codes.action ?? []).map((code) => label('action', code)),
    ...(codes.partner ?? []).map((code) => label('partner', code)),
  ];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-700">
            {day} {occurredAt?.slice(0, 5)}
          </span>
          <CountTypeBadge countType={countType} />
        </p>
        <p className="text-sm text-solid-gray-700">
          {label('requester', codes.requester?.[0] ?? '99')} ・ {label('method', codes.method?.[0] ?? '99')}
          {codes.timeSpent && ` ・ ${label('timeSpent', codes.timeSpent[0] ?? '99')}`}
        </p>
        {done.length > 0 && <p>{done.join('、')}</p>}
      </div>
      <div className="flex flex-wrap">
        <Button variant="quiet" aria-label={t`${day}の対応を直す`} onPress={onCorrect}>
          <Trans>直す</Trans>
        </Button>
        {countType ? (
          <Button variant="quiet" aria-label={t`${day}の対応を取り消す`} onPress={onWithdraw}>
            <Trans>取り消す</Trans>
          </Button>
        ) : (
          <Button variant="quiet" aria-label={t`${day}の対応をまた数える`} onPress={onWithdraw}>
            <Trans>また数える</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

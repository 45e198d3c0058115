import { Plural, Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Decision, Roll, RollLine } from '../../platform/api-types/recertification';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { type Decisions, useRecertify } from './get-rolls';
import { RollRow } from './roll-row';

type Props = {
  roll: Roll;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  onDone: () => void;
};

/** Nothing is decided beforehand: whoever only presses a button has not looked. */
export function RollForm({ roll, decisions, onDecide, onDone }: Props) {
  const recertify = useRecertify(roll);
  const [asked, setAsked] = useState(false);
  const all = decided(roll.lines, decisions);
  const open = roll.lines.filter((line) => !all[line.affiliationId]);
  const ended = Object.values(all).filter((one) => one === 'ended').length;

  const decide = (lines: RollLine[], decision: Decision) =>
    onDecide({ ...all, ...Object.fromEntries(lines.map((line) => [line.affiliationId, decision])) });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (open.length === 0) recertify.mutate(all, { onSuccess: onDone });
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
        {roll.lines.map((line) => (
          <RollRow
            key={line.affiliationId}
            line={line}
            subject={roll.subject}
            decision={all[line.affiliationId]}
            missing={asked && !all[line.affiliationId]}
            onDecide={(decision) => decide([line], decision)}
          />
        ))}
      </ul>
      {asked && open.length > 0 && (
        <Callout tone="error" role="alert">
          <Plural value={open.length} other="まだ選んでいない方が # 人います。" />
        </Callout>
      )}
      <ProblemNote problem={recertify.error ?? undefined} />
      <p role="status">
        <Trans>
          {roll.lines.length}人のうち、続ける {roll.lines.length - open.length - ended}人、終える {ended}
          人、未選択 {open.length}人
        </Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        {open.length > 1 && (
          <Button variant="secondary" onPress={() => decide(open, 'kept')}>
            <Trans>残りの{open.length}人は全員続ける</Trans>
          </Button>
        )}
        <Button type="submit" busy={recertify.isPending} variant={ended > 0 ? 'danger' : 'primary'}>
          {ended > 0 ? <Trans>{ended}人を終えて、棚卸しを登録する</Trans> : <Trans>棚卸しを登録する</Trans>}
        </Button>
      </div>
    </form>
  );
}

/** The reader is kept; whoever is not on the roll any more is not decided about. */
function decided(lines: RollLine[], decisions: Decisions): Decisions {
  const all: Decisions = {};
  for (const { affiliationId, own } of lines) {
    const decision = own ? 'kept' : decisions[affiliationId];
    if (decision) all[affiliationId] = decision;
  }
  return all;
}

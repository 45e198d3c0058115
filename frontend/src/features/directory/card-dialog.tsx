import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Card } from '../../platform/api-types/directory';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import type { Writing } from './directory-page';
import { useWriteCard } from './write-card';

type Words = Pick<Card, 'area' | 'hours' | 'contact' | 'strengths' | 'askAbout'>;

const nothing: Words = { area: '', hours: '', contact: '', strengths: '', askAbout: '' };
const shown = Object.keys(nothing);

export function CardDialog({ writing, onClose }: { writing: Writing; onClose: () => void }) {
  const write = useWriteCard(writing.of);
  const [words, setWords] = useState<Words>(() => ({ ...nothing, ...pick(writing.card) }));
  const problem = write.error ?? undefined;

  const wired = (field: keyof Words) => ({
    value: words[field],
    onChange: (text: string) => setWords({ ...words, [field]: text }),
    error: fieldText(problem, field),
    optional: true,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    write.mutate({ ...words, version: writing.card?.version ?? 0 }, { onSuccess: onClose });
  }

  return (
    <Overlay open onClose={onClose} heading={<Trans>{writing.name}の名刺</Trans>}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <p className="text-sm">
          <Trans>この県の橋を使う人に見えます。患者さんのことは書かないでください。</Trans>
        </p>
        <TextField label={<Trans>担当の地域</Trans>} maxLength={200} {...wired('area')} />
        <TextField label={<Trans>つながる時間</Trans>} maxLength={200} {...wired('hours')} />
        <TextField label={<Trans>連絡先</Trans>} maxLength={200} {...wired('contact')} />
        <TextAreaField rows={2} label={<Trans>得意なこと</Trans>} {...wired('strengths')} />
        <TextAreaField rows={2} label={<Trans>こんなことを聞いてください</Trans>} {...wired('askAbout')} />
        <ProblemNote problem={problem} shown={shown} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={write.isPending}>
            <Trans>名刺を残す</Trans>
          </Button>
        </div>
      </form>
    </Overlay>
  );
}

function pick(card: Card | null): Partial<Words> {
  if (!card) return {};
  const { area, hours, contact, strengths, askAbout } = card;
  return { area, hours, contact, strengths, askAbout };
}

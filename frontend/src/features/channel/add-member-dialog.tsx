import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ChannelDetail } from '../../platform/api-types/channel';
import type { DirectoryPerson } from '../../platform/api-types/directory';
import { useCodes } from '../../platform/code-list/use-codes';
import { directoryQuery } from '../../platform/directory/get-directory';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useAddMember } from './add-member';

type Props = { channel: ChannelDetail; onClose: () => void };

/** Somebody from the directory, as whom he belongs somewhere; for a while, if that is known. */
export function AddMemberDialog({ channel, onClose }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<DirectoryPerson | null>(null);
  const [manages, setManages] = useState(false);
  const [lastDay, setLastDay] = useState('');
  const [asked, setAsked] = useState(false);
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery({ ...directoryQuery(wanted), enabled: wanted.length > 0 });
  const add = useAddMember(channel.channelId);
  const members = new Set(channel.members.map(({ person }) => person.accountId));
  const found = wanted
    ? (data?.places ?? [])
        .flatMap(({ people }) => people)
        .filter(({ person }) => !members.has(person.accountId))
    : [];

  function press() {
    setAsked(true);
    if (!chosen) return;
    const { affiliationId } = chosen;
    const role = manages ? ('manager' as const) : ('member' as const);
    add.mutate({ affiliationId, role, ...(lastDay ? { lastDay } : {}) }, { onSuccess: onClose });
  }

  return (
    <Overlay open onClose={onClose} heading={<Trans>メンバーを加える</Trans>}>
      <div className="flex flex-col gap-4">
        <TextField
          type="search"
          label={<Trans>氏名か事業所で探す</Trans>}
          maxLength={60}
          value={text}
          onChange={setText}
          error={asked && !chosen ? t`加える方を選んでください。` : undefined}
        />
        {wanted && (
          <fieldset className="max-h-64 min-w-0 overflow-y-auto">
            <legend className="sr-only">
              <Trans>見つかった方</Trans>
            </legend>
            {found.length === 0 && (
              <p>
                <Trans>見つかりませんでした。</Trans>
              </p>
            )}
            {found.map((one) => (
              <Choice
                key={one.affiliationId}
                type="radio"
                name="person"
                checked={chosen?.affiliationId === one.affiliationId}
                onChange={() => setChosen(one)}
              >
                <bdi className="block font-700">{one.person.name}</bdi>
                <span className="block text-sm text-solid-gray-700">
                  {label('profession', one.person.profession)} ・ {one.person.organization}
                </span>
              </Choice>
            ))}
          </fieldset>
        )}
        {channel.role === 'manager' && (
          <Choice type="checkbox" checked={manages} onChange={setManages}>
            <Trans>管理者にする（メンバーを加えたり外したりできます）</Trans>
          </Choice>
        )}
        <TextField
          type="date"
          optional
          label={<Trans>最後の日</Trans>}
          hint={<Trans>応援や実習など、終わりが決まっているときだけ。</Trans>}
          value={lastDay}
          onChange={setLastDay}
          error={fieldText(add.error ?? undefined, 'lastDay')}
        />
        <p>
          <Trans>加えると、これまでの投稿もすべて読めるようになります。</Trans>
        </p>
        <ProblemNote problem={add.error ?? undefined} shown={['lastDay']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button busy={add.isPending} onPress={press}>
            <Trans>加える</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

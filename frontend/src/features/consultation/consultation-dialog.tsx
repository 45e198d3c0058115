import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Codes, Consultation, ConsultationKind } from '../../platform/api-types/consultation';
import { useCodes } from '../../platform/code-list/use-codes';
import { ProblemNote } from '../../platform/problem/problem-note';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { Overlay } from '../../ui/overlay';
import { SelectField } from '../../ui/select-field';
import { CodeMenu } from './code-fields';
import { unknown } from './codes';
import { ContentChoice } from './content-choice';
import { useRecordConsultation } from './record-consultation';
import { SceneChoice } from './scene-choice';

const kinds: ConsultationKind[] = ['PEER', 'CASE', 'SYSTEM'];
const thisSystem = '06';
const anotherCentre = '08';

type Props = {
  channelId: string;
  threadId: string;
  usualKind: ConsultationKind;
  current: Consultation | null;
  onClose: () => void;
  onDone: () => void;
};

export function ConsultationDialog({ channelId, threadId, usualKind, current, onClose, onDone }: Props) {
  const { label } = useCodes();
  const centres = coordinatorAffiliations(useMe());
  const [kind, setKind] = useState<ConsultationKind>(current?.kind ?? usualKind);
  const [content, setContent] = useState<string[]>(current?.codes.content ?? []);
  const [scene, setScene] = useState<string[]>(current?.codes.scene ?? []);
  const first = current?.contacts[0]?.codes;
  const [contact, setContact] = useState<Codes>({
    requester: first?.requester ?? [kind === 'PEER' ? anotherCentre : unknown],
    method: first?.method ?? [thisSystem],
  });
  const [centre, setCentre] = useState(centres[0]?.affiliationId ?? '');
  const record = useRecordConsultation(channelId, threadId);
  const missing = useMissing(content, scene);

  function save() {
    const affiliation = centres.length > 1 ? { affiliationId: centre } : {};
    const codes = { content, scene, ...contact };
    record.mutate({ kind, codes, ...affiliation }, { onSuccess: onDone });
  }

  return (
    <Overlay open wide onClose={onClose} heading={<Trans>相談として記録</Trans>}>
      <form
        noValidate
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ChoiceGroup legend={<Trans>種類</Trans>}>
          {kinds.map((one) => (
            <Choice key={one} type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)}>
              {label('kind', one)}
            </Choice>
          ))}
        </ChoiceGroup>
        <ContentChoice value={content} onChange={setContent} />
        <SceneChoice value={scene} onChange={setScene} />
        <div className="grid gap-4 sm:grid-cols-2">
          <CodeMenu
            label={<Trans>相談者</Trans>}
            dimension="requester"
            codes={contact}
            onChange={setContact}
          />
          <CodeMenu label={<Trans>方法</Trans>} dimension="method" codes={contact} onChange={setContact} />
        </div>
        {centres.length > 1 && (
          <SelectField
            label={<Trans>どの拠点の相談として数えますか</Trans>}
            value={centre}
            onChange={setCentre}
          >
            {centres.map((one) => (
              <option key={one.affiliationId} value={one.affiliationId}>
                {one.organization}
              </option>
            ))}
          </SelectField>
        )}
        <ProblemNote problem={record.error ?? undefined} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={record.isPending} unavailable={missing}>
            <Trans>記録する</Trans>
          </Button>
        </div>
      </form>
    </Overlay>
  );
}

function useMissing(content: string[], scene: string[]): string | undefined {
  const { t } = useLingui();
  if (content.length === 0) return t`主な相談内容を選んでください。`;
  if (scene.length === 0) return t`場面を選んでください。`;
  return undefined;
}

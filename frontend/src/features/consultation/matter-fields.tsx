import { Trans } from '@lingui/react/macro';
import type { Codes, ConsultationKind } from '../../platform/api-types/consultation';
import { useCodes } from '../../platform/code-list/use-codes';
import { Chips } from '../../ui/chips';
import { CodeMenu, OneCode, SomeCodes } from './code-fields';
import { withCodes } from './codes';
import { ContentChoice } from './content-choice';
import { ResidenceField } from './residence-field';
import { SceneChoice } from './scene-choice';
import { usualScene } from './usual-scene';

export type Matter = { kind: ConsultationKind; residence: string; codes: Codes };

type Props = { matter: Matter; onChange: (matter: Matter) => void };

const kinds: ConsultationKind[] = ['CASE', 'SYSTEM', 'PEER'];

export function KindField({ matter, onChange }: Props) {
  const { label } = useCodes();
  return (
    <Chips
      type="radio"
      name="kind"
      legend={<Trans>種類</Trans>}
      options={kinds.map((kind) => ({ value: kind, label: label('kind', kind) }))}
      chosen={[matter.kind]}
      onChoose={(kind) => onChange({ ...matter, kind })}
    />
  );
}

/** What it is about. The scene follows the content until somebody says another one. */
export function ContentFields({ matter, onChange }: Props) {
  const { codes } = matter;
  const content = codes.content ?? [];
  const scene = codes.scene ?? [];

  function choose(chosen: string[]) {
    const before = usualScene(content[0] ?? '');
    const follows = scene.length === 0 || (scene.length === 1 && scene[0] === before);
    const usual = usualScene(chosen[0] ?? '');
    const next = withCodes(codes, 'content', chosen);
    onChange({ ...matter, codes: follows ? withCodes(next, 'scene', usual ? [usual] : []) : next });
  }

  return (
    <>
      <ContentChoice value={content} onChange={choose} />
      <SceneChoice
        value={scene}
        onChange={(chosen) => onChange({ ...matter, codes: withCodes(codes, 'scene', chosen) })}
      />
    </>
  );
}

/** About whom it is, what it is paid from, and how it ended: all that may wait. */
export function MoreMatterFields({ matter, onChange }: Props) {
  const { codes } = matter;
  const axis = { codes, onChange: (next: Codes) => onChange({ ...matter, codes: next }) };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <ResidenceField
          value={matter.residence}
          onChange={(residence) => onChange({ ...matter, residence })}
        />
        <CodeMenu label={<Trans>年齢階級</Trans>} dimension="ageClass" {...axis} />
        <CodeMenu label={<Trans>要介護度</Trans>} dimension="careLevel" {...axis} />
        <CodeMenu label={<Trans>療養の場</Trans>} dimension="livingPlace" {...axis} />
      </div>
      <SomeCodes label={<Trans>主疾患群</Trans>} dimension="diseaseGroup" {...axis} />
      <SomeCodes label={<Trans>事業項目</Trans>} dimension="programItem" {...axis} />
      <SomeCodes label={<Trans>財源</Trans>} dimension="funding" {...axis} />
      <OneCode label={<Trans>転帰・状態</Trans>} dimension="outcome" {...axis} />
      {matter.kind === 'CASE' && (
        <CodeMenu label={<Trans>事例の帰結</Trans>} dimension="caseResult" {...axis} />
      )}
    </>
  );
}

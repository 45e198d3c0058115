import { Trans, useLingui } from '@lingui/react/macro';
import type { ReportExample } from '../../platform/api-types/report';
import { useCodes } from '../../platform/code-list/use-codes';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { Hints } from './hints';
import { Origin } from './report-reading';
import { checks, useCheckWords } from './use-report-words';

type Props = {
  example: ReportExample;
  number: number;
  onChange: (example: ReportExample) => void;
  onRemove: () => void;
};

/** An example as it is written, and what its writer confirms, point by point. */
export function ExampleFields({ example, number, onChange, onRemove }: Props) {
  const { t } = useLingui();
  const { of, text } = useCodes();
  const contents = of('content');
  // Who writes something else has not confirmed it yet.
  const rewrite = (part: Partial<ReportExample>) => onChange({ ...example, ...part, checks: [] });
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 font-700">
        <Trans>事例 {number}</Trans>
      </legend>
      <TextField
        label={<Trans>題名</Trans>}
        hint={<Trans>60文字まで。</Trans>}
        maxLength={60}
        value={example.title}
        onChange={(title) => rewrite({ title })}
      />
      <TextAreaField
        rows={6}
        label={<Trans>相談と対応</Trans>}
        hint={
          <Trans>
            どんな方の、どんな相談に、どう応じて、どうなったか。個人のわかることは書かないでください。1,000文字まで。
          </Trans>
        }
        value={example.body}
        onChange={(body) => rewrite({ body })}
      />
      <Hints text={`${example.title}\n${example.body}`} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={<Trans>場面</Trans>}
          optional={<Trans>任意</Trans>}
          value={example.scene ?? ''}
          onChange={(scene) => {
            const { scene: _, ...rest } = example;
            onChange(scene ? { ...rest, scene } : rest);
          }}
        >
          <option value="">{t`選ばない`}</option>
          {of('scene').map((code) => (
            <option key={code.code} value={code.code}>
              {text(code)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>相談内容を加える</Trans>}
          optional={<Trans>任意</Trans>}
          value=""
          onChange={(code) => {
            if (code && !example.contents.includes(code)) {
              onChange({ ...example, contents: [...example.contents, code] });
            }
          }}
        >
          <option value="">{t`選んでください`}</option>
          {contents
            .filter(({ code }) => !contents.some(({ parent }) => parent === code))
            .map((code) => (
              <option key={code.code} value={code.code}>
                {text(code)}
              </option>
            ))}
        </SelectField>
      </div>
      <Contents contents={example.contents} onChange={(contents) => onChange({ ...example, contents })} />
      {example.consultationId && <Origin consultationId={example.consultationId} />}
      <Checks chosen={example.checks} onChange={(next) => onChange({ ...example, checks: next })} />
      <Button variant="quiet" className="self-start" onPress={onRemove} aria-label={t`事例 ${number} を外す`}>
        <Trans>この事例を外す</Trans>
      </Button>
    </fieldset>
  );
}

type ContentsProps = { contents: string[]; onChange: (contents: string[]) => void };

function Contents({ contents, onChange }: ContentsProps) {
  const { t } = useLingui();
  const { label } = useCodes();
  if (contents.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {contents.map((code) => (
        <li key={code} className="flex items-center">
          <Badge tone="key">{label('content', code)}</Badge>
          <Button
            variant="quiet"
            aria-label={t`${label('content', code)}を外す`}
            onPress={() => onChange(contents.filter((one) => one !== code))}
          >
            <Trans>外す</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}

type ChecksProps = {
  chosen: ReportExample['checks'];
  onChange: (chosen: ReportExample['checks']) => void;
};

function Checks({ chosen, onChange }: ChecksProps) {
  const words = useCheckWords();
  const left = checks.length - chosen.length;
  return (
    <fieldset className="min-w-0">
      <legend className="font-700">
        <Trans>個人が分からないことを、ひとつずつ確かめる</Trans>
      </legend>
      <p className="text-sm text-solid-gray-700">
        {left > 0 ? (
          <Trans>
            あと {left} 項目です。すべて確かめると提出できます。文章を直すと、確かめ直しになります。
          </Trans>
        ) : (
          <Trans>すべて確かめました。</Trans>
        )}
      </p>
      {checks.map((one) => (
        <Choice
          key={one}
          type="checkbox"
          checked={chosen.includes(one)}
          onChange={(on) => onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one))}
        >
          {words[one]}
        </Choice>
      ))}
    </fieldset>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { OrganizationKind } from '../../platform/api-types/organization';
import { useCodes } from '../../platform/code-list/use-codes';
import { useKindWords } from '../../platform/organization/kind-words';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useAddOrganization } from './change-organizations';

/** The others come from the network file: there is one prefecture, and codes say which cities there are. */
const addable: OrganizationKind[] = ['facility', 'centre', 'association', 'body', 'outside'];

export function AddOrganizationForm({ kind }: { kind: OrganizationKind }) {
  const { t } = useLingui();
  const words = useKindWords();
  const { choosable, text } = useCodes();
  const [name, setName] = useState('');
  const [type, setType] = useState('');
  const [asked, setAsked] = useState(false);
  const [added, setAdded] = useState('');
  const add = useAddOrganization();
  if (!addable.includes(kind)) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    setAdded('');
    if (!name.trim()) return;
    const command = { kind, name: name.trim(), ...(type && kind === 'facility' ? { type } : {}) };
    add.mutate(command, { onSuccess: done });
  }

  function done() {
    setAdded(name);
    setName('');
    setAsked(false);
  }

  return (
    <form className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={submit}>
      <h2 className="text-std-20B-160">
        <Trans>{words[kind]}を加える</Trans>
      </h2>
      <TextField
        label={<Trans>名前</Trans>}
        maxLength={120}
        value={name}
        onChange={setName}
        error={
          asked && !name.trim() ? t`名前を入力してください。` : fieldText(add.error ?? undefined, 'name')
        }
      />
      {kind === 'facility' && (
        <SelectField
          label={<Trans>種別</Trans>}
          optional
          value={type}
          onChange={setType}
          error={fieldText(add.error ?? undefined, 'type')}
        >
          <option value="">{t`選ばない`}</option>
          {choosable('organizationType', [type]).map((code) => (
            <option key={code.code} value={code.code}>
              {text(code)}
            </option>
          ))}
        </SelectField>
      )}
      <ProblemNote problem={add.error ?? undefined} shown={['name', 'type']} />
      {added && (
        <Callout tone="success" role="status">
          <Trans>{added}を加えました。</Trans>
        </Callout>
      )}
      <Button type="submit" className="self-start" busy={add.isPending}>
        <Trans>加える</Trans>
      </Button>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Organization, OrganizationKind, RelationKind } from '../../platform/api-types/organization';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useAddRelation } from './change-organizations';

/** Which kinds may stand to which: the server says no to anything else. */
const targets: Record<RelationKind, Partial<Record<OrganizationKind, OrganizationKind[]>>> = {
  operates: {
    association: ['centre', 'keycentre'],
    body: ['centre', 'keycentre'],
    municipality: ['centre', 'keycentre'],
  },
  serves: { centre: ['municipality', 'ward'] },
  within: {
    association: ['area'],
    centre: ['area'],
    municipality: ['area'],
    ward: ['area', 'municipality'],
    facility: ['area', 'municipality', 'ward'],
  },
};
const relationKinds: RelationKind[] = ['operates', 'serves', 'within'];

export function RelationForm({ organization }: { organization: Organization }) {
  const { t } = useLingui();
  const possible = relationKinds.filter((one) => targets[one][organization.kind]);
  const [chosen, setChosen] = useState<RelationKind | null>(null);
  const kind = chosen ?? possible[0];
  const [toId, setToId] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAddRelation();
  const found = useQueries({
    queries: (kind ? (targets[kind][organization.kind] ?? []) : []).map((one) => organizationsQuery(one)),
  });
  if (!kind) return null;
  const problem = add.error ?? undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!toId || !kind) return;
    add.mutate(
      { kind, fromId: organization.organizationId, toId, ...(validFrom ? { validFrom } : {}) },
      { onSuccess: done },
    );
  }

  function done() {
    setToId('');
    setAsked(false);
  }

  const words: Record<RelationKind, string> = {
    operates: t`運営している`,
    serves: t`担当している`,
    within: t`その中にある`,
  };

  return (
    <form className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={submit}>
      <h2 className="text-std-20B-160">
        <Trans>関係を加える</Trans>
      </h2>
      <SelectField
        label={<Trans>関係</Trans>}
        value={kind}
        onChange={(value) => {
          setChosen(value as RelationKind);
          setToId('');
        }}
        error={fieldText(problem, 'kind')}
      >
        {possible.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>相手の組織</Trans>}
        value={toId}
        onChange={setToId}
        error={asked && !toId ? t`組織を選んでください。` : fieldText(problem, 'toId')}
      >
        <option value="">{t`選んでください`}</option>
        {found
          .flatMap(({ data }) => data ?? [])
          .map(({ organizationId, name }) => (
            <option key={organizationId} value={organizationId}>
              {name}
            </option>
          ))}
      </SelectField>
      <TextField
        type="date"
        optional
        label={<Trans>始まりの日</Trans>}
        value={validFrom}
        onChange={setValidFrom}
        error={fieldText(problem, 'validFrom')}
      />
      <ProblemNote problem={problem} shown={['kind', 'toId', 'validFrom']} />
      <Button type="submit" className="self-start" busy={add.isPending}>
        <Trans>加える</Trans>
      </Button>
    </form>
  );
}

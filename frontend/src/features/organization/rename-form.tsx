import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Organization } from '../../platform/api-types/organization';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useRename } from './change-organizations';

export function RenameForm({ organization: { organizationId, name } }: { organization: Organization }) {
  const [next, setNext] = useState(name);
  const rename = useRename(organizationId);

  function submit(event: FormEvent) {
    event.preventDefault();
    rename.mutate(next);
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={submit}>
      <TextField
        label={<Trans>名前</Trans>}
        maxLength={120}
        value={next}
        onChange={setNext}
        error={fieldText(rename.error ?? undefined, 'name')}
      />
      <ProblemNote problem={rename.error ?? undefined} shown={['name']} />
      <Button type="submit" variant="secondary" className="self-start" busy={rename.isPending}>
        <Trans>名前を変える</Trans>
      </Button>
    </form>
  );
}

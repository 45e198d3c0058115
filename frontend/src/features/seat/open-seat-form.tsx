import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { usePlaces } from '../../platform/organization/use-places';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useOpenSeat } from './get-seats';

/** For who looks after people: the server's administrators everywhere, others where they manage. */
export function OpenSeatForm() {
  const { t } = useLingui();
  const me = useMe();
  const centres = usePlaces('coordinator');
  const facilities = usePlaces('member');
  const places = me.administrator ? [...centres, ...facilities] : facilities;
  const only = places.length === 1 ? places[0]?.organizationId : undefined;
  const [organizationId, setOrganizationId] = useState('');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const open = useOpenSeat();
  const where = organizationId || only || '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (where && name.trim()) open.mutate({ organizationId: where, name }, { onSuccess: clear });
  }

  function clear() {
    setName('');
    setAsked(false);
  }

  return (
    <form className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={submit}>
      <h2 className="text-std-20B-160">
        <Trans>窓口をつくる</Trans>
      </h2>
      {!only && (
        <SelectField
          label={<Trans>組織</Trans>}
          value={organizationId}
          onChange={setOrganizationId}
          error={asked && !where ? t`組織を選んでください。` : undefined}
        >
          <option value="">{t`選んでください`}</option>
          {places.map((place) => (
            <option key={place.organizationId} value={place.organizationId}>
              {place.name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={<Trans>窓口の名前</Trans>}
        hint={<Trans>例：在宅医療・介護連携の相談窓口</Trans>}
        maxLength={60}
        value={name}
        onChange={setName}
        error={
          asked && !name.trim()
            ? t`名前を入力してください（60文字まで）。`
            : fieldText(open.error ?? undefined, 'name')
        }
      />
      <ProblemNote problem={open.error ?? undefined} shown={['name']} />
      <Button type="submit" className="self-start" busy={open.isPending}>
        <Trans>つくる</Trans>
      </Button>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import type { OrganizationKind } from '../../platform/api-types/organization';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { managedAffiliations, useMe } from '../../platform/session/me-context';
import { SelectField } from '../../ui/select-field';

const kinds: OrganizationKind[] = [
  'prefecture',
  'keycentre',
  'centre',
  'facility',
  'body',
  'association',
  'outside',
];

type Props = { value: string; onChange: (organizationId: string) => void };

/** Only where there is something to choose from: the manager of one facility sees its people anyway. */
export function PlaceFilter({ value, onChange }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const asked = me.administrator ? kinds : [];
  const found = useQueries({ queries: asked.map((kind) => organizationsQuery(kind)) });
  const places = me.administrator
    ? found.flatMap(({ data }) => data ?? [])
    : managedAffiliations(me).map(({ organizationId, organization: name }) => ({ organizationId, name }));
  if (places.length < 2) return null;
  return (
    <SelectField label={<Trans>所属先で絞り込む</Trans>} value={value} onChange={onChange}>
      <option value="">{t`すべて`}</option>
      {places.map(({ organizationId, name }) => (
        <option key={organizationId} value={organizationId}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

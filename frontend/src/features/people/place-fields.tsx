import { Trans, useLingui } from '@lingui/react/macro';
import type { AffiliationRole } from '../../platform/api-types/people';
import { useCodes } from '../../platform/code-list/use-codes';
import { allRoles, facilityRoles, useRoleWords } from '../../platform/organization/role-words';
import { type Place, usePlaces } from '../../platform/organization/use-places';
import { useMe } from '../../platform/session/me-context';
import { SelectField } from '../../ui/select-field';

export type Position = { role: AffiliationRole; organizationId: string; profession: string };

type Props = {
  value: Position;
  onChange: (position: Position) => void;
  error: (field: string) => string | undefined;
};

/** As what, where, and with which profession. */
export function PlaceFields({ value, onChange, error }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const words = useRoleWords();
  const { choosable, text } = useCodes();
  const places = usePlaces(value.role);
  return (
    <>
      <SelectField
        label={<Trans>役割</Trans>}
        hint={<RoleHint role={value.role} />}
        value={value.role}
        onChange={(role) => onChange({ ...value, role: role as AffiliationRole, organizationId: '' })}
        error={error('role')}
      >
        {(me.administrator ? allRoles : facilityRoles).map((role) => (
          <option key={role} value={role}>
            {words[role]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>所属先</Trans>}
        value={chosen(value, places)}
        onChange={(organizationId) => onChange({ ...value, organizationId })}
        error={error('organizationId')}
      >
        {places.length !== 1 && <option value="">{t`選んでください`}</option>}
        {places.map((place) => (
          <option key={place.organizationId} value={place.organizationId}>
            {place.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>職種</Trans>}
        value={value.profession}
        onChange={(profession) => onChange({ ...value, profession })}
        error={error('profession')}
      >
        <option value="">{t`選んでください`}</option>
        {choosable('profession', [value.profession]).map((code) => (
          <option key={code.code} value={code.code}>
            {text(code)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** Where there is but one place, it is chosen. */
function chosen(value: Position, places: Place[]): string {
  return value.organizationId || (places.length === 1 ? (places[0]?.organizationId ?? '') : '');
}

export function usePosition(value: Position): Position {
  const places = usePlaces(value.role);
  return { ...value, organizationId: chosen(value, places) };
}

function RoleHint({ role }: { role: AffiliationRole }) {
  switch (role) {
    case 'member':
      return <Trans>患者さんのチームに加わり、読み書きする方です。</Trans>;
    case 'administrator':
      return <Trans>事業所の利用者を招待し、確認する方です。投稿は読めません。</Trans>;
    case 'coordinator':
      return <Trans>県内のコーディネーターのチャンネルとお知らせに入ります。</Trans>;
    case 'officer':
      return <Trans>すべての拠点にお知らせを出す方です。</Trans>;
    case 'auditor':
      return <Trans>閲覧の記録を見る方です。投稿は読めません。</Trans>;
  }
}

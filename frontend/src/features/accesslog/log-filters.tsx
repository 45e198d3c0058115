import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ActionGroup, LogCounts } from '../../platform/api-types/accesslog';
import { useCodes } from '../../platform/code-list/use-codes';
import { SelectField } from '../../ui/select-field';
import { textLink } from '../../ui/text-link';
import type { AccessLogSearch } from './access-log-search';
import { groups } from './group-badge';
import { useGroupText } from './use-group-text';

type Props = {
  search: AccessLogSearch;
  counts: LogCounts | undefined;
  onChange: (search: AccessLogSearch) => void;
};

export function LogFilters({ search, counts, onChange }: Props) {
  const { t } = useLingui();
  const groupText = useGroupText();
  const people = usePeople(counts);
  const patients = (counts?.patients ?? []).map(({ patient, channelId }) => ({
    id: patient.patientId,
    name: patient.name ?? patient.patientId,
    channelId,
  }));
  const chosen = patients.find(({ id }) => id === search.patient);
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label={<Trans>利用者</Trans>}
          value={search.actor ?? ''}
          onChange={(actor) => onChange({ ...search, actor: actor || undefined })}
        >
          <option value="">{t`すべて`}</option>
          <Options all={people} chosen={search.actor} missing={t`この期間に記録のない人`} />
        </SelectField>
        <SelectField
          label={<Trans>患者さん</Trans>}
          value={search.patient ?? ''}
          onChange={(patient) => onChange({ ...search, patient: patient || undefined })}
        >
          <option value="">{t`すべて`}</option>
          <Options all={patients} chosen={search.patient} missing={t`この期間に記録のない患者さん`} />
        </SelectField>
        <SelectField
          label={<Trans>種別</Trans>}
          value={search.group ?? ''}
          onChange={(group) =>
            onChange({ ...search, group: (group || undefined) as ActionGroup | undefined })
          }
        >
          <option value="">{t`すべて`}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {groupText(group)}
            </option>
          ))}
        </SelectField>
      </div>
      {chosen && (
        <Link
          to="/access-lists/$channelId"
          params={{ channelId: chosen.channelId }}
          className={`${textLink} target inline-flex items-center self-start`}
        >
          <Trans>この患者さんのアクセス記録（開示用）</Trans>
        </Link>
      )}
    </div>
  );
}

type Option = { id: string; name: string };

function Options({ all, chosen, missing }: { all: Option[]; chosen: string | undefined; missing: string }) {
  return (
    <>
      {chosen && !all.some(({ id }) => id === chosen) && <option value={chosen}>{missing}</option>}
      {all.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}

function usePeople(counts: LogCounts | undefined): Option[] {
  const { t } = useLingui();
  const { label } = useCodes();
  return (counts?.people ?? []).map(({ person: { accountId, name, profession, organization } }) => ({
    id: accountId,
    name: [
      name ?? t`（登録のない利用者）`,
      [profession ? label('profession', profession) : '', organization ?? ''].filter(Boolean).join('・'),
    ]
      .filter(Boolean)
      .join(' — '),
  }));
}

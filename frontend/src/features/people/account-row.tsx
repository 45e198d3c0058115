import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AffiliationRole, ListedAccount } from '../../platform/api-types/people';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { useRoleWords } from '../../platform/organization/role-words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Monogram } from '../../ui/monogram';
import { Names } from '../../ui/name';
import { textLink } from '../../ui/text-link';

type Props = { account: ListedAccount; own: boolean; onChange?: () => void; onLost?: () => void };

/** `onChange` and `onLost` are missing where the reader may not change who is let in. */
export function AccountRow({ account, own, onChange, onLost }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const words = useRoleWords();
  const { accountId, name, affiliations, disabledAt } = account;
  const waiting = affiliations.some((one) => one.waiting);
  return (
    <li className="flex flex-wrap items-center gap-3 py-4">
      <Monogram name={name} hue={professionGroup(affiliations[0]?.profession ?? '')} />
      <div className="min-w-36 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          <Link
            to="/accounts/$accountId"
            params={{ accountId }}
            className={`${textLink} target inline-flex items-center`}
          >
            {name}
          </Link>
          {account.administrator && (
            <Badge tone="key">
              <Trans>管理者</Trans>
            </Badge>
          )}
          {waiting && (
            <Badge tone="yellow">
              <Trans>確認待ち</Trans>
            </Badge>
          )}
          {disabledAt && (
            <Badge tone="red">
              <Trans>停止中</Trans>
            </Badge>
          )}
        </p>
        {affiliations.map((one) => (
          <p key={one.affiliationId} className="text-sm text-solid-gray-700">
            <Names>
              {[
                shown(one.role) ? words[one.role] : '',
                label('profession', one.profession),
                one.organization,
              ]}
            </Names>
          </p>
        ))}
        {disabledAt && (
          <p className="text-sm text-solid-gray-700">
            <Trans>
              <TimeStamp at={disabledAt} /> に停止
            </Trans>
          </p>
        )}
      </div>
      {own && (
        <span className="text-sm text-solid-gray-700">
          <Trans>あなた</Trans>
        </span>
      )}
      {onLost && !disabledAt && (
        <Button
          variant="quiet"
          className="ms-auto"
          aria-label={t`${name}さんがスマートフォンをなくした`}
          onPress={onLost}
        >
          <Trans>スマホをなくした</Trans>
        </Button>
      )}
      {onChange && (
        <Button
          variant={disabledAt ? 'secondary' : 'quiet'}
          className={disabledAt ? 'ms-auto' : ''}
          aria-label={disabledAt ? t`${name}さんの利用を再開する` : t`${name}さんの利用を止める`}
          onPress={onChange}
        >
          {disabledAt ? <Trans>再開する</Trans> : <Trans>利用を止める</Trans>}
        </Button>
      )}
    </li>
  );
}

/** Of the others the profession says enough. */
function shown(role: AffiliationRole): boolean {
  return role === 'administrator' || role === 'auditor';
}

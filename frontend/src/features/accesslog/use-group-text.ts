import { useLingui } from '@lingui/react/macro';
import type { ActionGroup } from '../../platform/api-types/accesslog';

/** For places that take text only, such as options. */
export function useGroupText(): (group: ActionGroup) => string {
  const { t } = useLingui();
  const texts: Record<ActionGroup, string> = {
    read: t`閲覧`,
    write: t`投稿・変更`,
    member: t`メンバー変更`,
    administration: t`管理`,
    review: t`記録の点検`,
    refusal: t`拒否`,
    emergency: t`緊急アクセス`,
  };
  return (group) => texts[group];
}

import { Trans } from '@lingui/react/macro';
import type { ChannelKind } from '../../platform/api-types/channel';
import { HomeCareIcon, MegaphoneIcon, PeopleIcon, TalkIcon } from '../../ui/icons';

export function KindLabel({ kind }: { kind: ChannelKind }) {
  switch (kind) {
    case 'notice':
      return <Trans>お知らせ</Trans>;
    case 'peer':
      return <Trans>コーディネーター</Trans>;
    case 'team':
      return <Trans>ケアチーム</Trans>;
    case 'family':
      return <Trans>ご本人・ご家族</Trans>;
    case 'direct':
      return <Trans>個別の連絡</Trans>;
  }
}

export function KindIcon({ kind }: { kind: ChannelKind }) {
  switch (kind) {
    case 'notice':
      return <MegaphoneIcon />;
    case 'peer':
      return <TalkIcon />;
    case 'team':
    case 'family':
      return <HomeCareIcon />;
    case 'direct':
      return <PeopleIcon />;
  }
}

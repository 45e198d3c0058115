import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { BackIcon } from '../../ui/icons';
import { textLink } from '../../ui/text-link';

export function BackToPeople() {
  return (
    <Link to="/accounts" className={`${textLink} target inline-flex items-center gap-1`}>
      <BackIcon />
      <Trans>利用者の一覧</Trans>
    </Link>
  );
}

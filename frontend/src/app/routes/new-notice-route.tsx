import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { channelQuery } from '../../features/channel/get-channel';
import { NewNoticeForm } from '../../features/notice/new-notice-form';
import { AffiliationPicker } from '../../features/organization/affiliation-picker';
import { useAffiliation } from '../../features/organization/use-affiliation';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { BackIcon } from '../../ui/icons';
import { textLink } from '../../ui/text-link';

export function NewNoticeRoute({ channelId }: { channelId: string }) {
  usePageTitle('new-notice');
  const { data: channel } = useQuery(channelQuery(channelId));
  const [as, setAs] = useAffiliation();
  const navigate = useNavigate();
  if (channel && channel.role !== 'issuer') return <NotFound />;
  return (
    <>
      <Link
        to="/channels/$channelId"
        params={{ channelId }}
        className={`${textLink} target ms-3 mt-2 inline-flex items-center gap-1 self-start panes:hidden`}
      >
        <BackIcon />
        <Trans>やめて戻る</Trans>
      </Link>
      <NewNoticeForm
        channelId={channelId}
        as={as}
        asPicker={<AffiliationPicker value={as} onChange={setAs} />}
        onIssued={({ noticeId }) =>
          navigate({ to: '/channels/$channelId/notices/$noticeId', params: { channelId, noticeId } })
        }
      />
    </>
  );
}

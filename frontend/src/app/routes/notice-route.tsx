import { NoticePage } from '../../features/notice/notice-page';
import { usePageTitle } from '../../platform/page/use-page-title';

export function NoticeRoute({ channelId, noticeId }: { channelId: string; noticeId: string }) {
  usePageTitle('notice');
  return <NoticePage channelId={channelId} noticeId={noticeId} />;
}

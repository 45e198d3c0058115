import { t } from '@lingui/core/macro';
import type { LogEntry } from '../../platform/api-types/accesslog';

/** What somebody did, in words; never what stood there. */
export function actionText({ action, subject }: Pick<LogEntry, 'action' | 'subject'>): string {
  const name = subject.name ?? t`（登録のない人）`;
  switch (action) {
    case 'message.read':
      return readText(subject.kind);
    case 'message.post':
      return t`投稿した`;
    case 'channel.read':
      return t`チャンネルとメンバーの一覧を開いた`;
    case 'channel.addMember':
      return t`${name}さんをメンバーに加えた`;
    case 'channel.removeMember':
      return t`${name}さんをメンバーから外した`;
    case 'account.invite':
      return t`${name}さんを招待した`;
    case 'account.disable':
      return t`${name}さんの利用を止めた`;
    case 'account.enable':
      return t`${name}さんの利用を再開した`;
    case 'account.leave':
      return t`${name}さんを退職・異動として閉じた`;
    case 'session.end':
      return t`自分の端末を1台サインアウトさせた`;
    case 'session.endOthers':
      return t`自分のほかの端末をすべてサインアウトさせた`;
    case 'accesslog.read':
      return subject.kind === 'person' ? t`${name}さんの閲覧の記録を見た` : t`閲覧の記録を見た`;
    case 'accesslog.export':
      return t`閲覧の記録を書き出した`;
    case 'accesslog.signOff':
      return t`閲覧の記録を点検済みにした`;
    default:
      return action;
  }
}

function readText(kind: LogEntry['subject']['kind']): string {
  if (kind === 'channel') return t`スレッドの一覧や新しい投稿を読んだ`;
  return kind === 'message' ? t`投稿を開いた` : t`スレッドを開いた`;
}

import { t } from '@lingui/core/macro';
import type { LogEntry } from '../../platform/api-types/accesslog';

/** What somebody did, in words; never what stood there. */
export function actionText({ action, subject }: Pick<LogEntry, 'action' | 'subject'>): string {
  const name = subject.name ?? t`（登録のない人）`;
  switch (action) {
    case 'access.refuse':
      return t`開けないものを開こうとした`;
    case 'message.read':
      return readText(subject.kind);
    case 'message.post':
      return t`投稿した`;
    case 'consultation.enter':
      return t`相談台帳に記録した`;
    case 'consultation.list':
      return t`相談台帳の一覧を開いた`;
    case 'consultation.read':
      return t`相談台帳の記録を開いた`;
    case 'consultation.change':
      return t`相談台帳の記録を直した`;
    case 'consultation.join':
      return t`相談台帳の記録をスレッドと結んだ`;
    case 'consultation.separate':
      return t`相談台帳の記録をスレッドから切り離した`;
    case 'consultation.setHours':
      return t`拠点の開所時間を決めた`;
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
    case 'affiliation.begin':
      return t`${name}さんの所属を加えた`;
    case 'affiliation.confirm':
      return t`${name}さんの所属を確認した`;
    case 'affiliation.end':
      return t`${name}さんの所属を終えた`;
    case 'breakglass.try':
      return t`非常時アクセスのために患者さんを探した`;
    case 'breakglass.open':
      return t`非常時アクセスを開いた`;
    case 'breakglass.read':
      return t`非常時アクセスで読んだ`;
    case 'breakglass.review':
      return t`非常時アクセスを事後に確認した`;
    case 'statistics.loadMap':
      return t`地図の境界を読み込んだ`;
    case 'statistics.removeMap':
      return t`地図の境界を外した`;
    case 'envelope.seal':
      return t`非常用の封筒に封をした`;
    case 'envelope.open':
      return t`非常用の封筒を開けた`;
    case 'envelope.close':
      return t`非常用の封筒で開けた管理を閉じた`;
    case 'credential.lost':
      return t`自分の端末の紛失を届け出た`;
    case 'credential.remove':
      return t`自分のサインインの方法を削除した`;
    case 'credential.replace':
      return t`${name}さんのサインインの方法を作り直せるようにした`;
    case 'invitation.make':
      return t`招待リンクを作った`;
    case 'invitation.cancel':
      return t`招待を取り消した`;
    case 'invitation.accept':
      return t`招待リンクから登録した`;
    case 'policy.publish':
      return t`運用ポリシーの版を公開した`;
    case 'policy.accept':
      return t`運用ポリシーに同意した`;
    case 'policy.acceptFor':
      return t`事業所として運用ポリシーに同意した`;
    case 'organization.add':
      return t`組織を加えた`;
    case 'organization.rename':
      return t`組織の名前を変えた`;
    case 'organization.relate':
      return t`組織どうしの関係を加えた`;
    case 'organization.endRelation':
      return t`組織どうしの関係の終わりの日を決めた`;
    case 'statistics.export':
      return t`統計の表をファイルに書き出した`;
    case 'pastledger.upload':
      return t`過去の台帳のファイルを読み込んだ`;
    case 'pastledger.explain':
      return t`過去の台帳の列とことばの意味を決めた`;
    case 'pastledger.keep':
      return t`過去の台帳を取り込んだ`;
    case 'pastledger.takeBack':
      return t`過去の台帳の取り込みを取り消した`;
    case 'pastledger.discard':
      return t`過去の台帳のファイルを取り込まずに捨てた`;
    case 'directory.import':
      return t`事業所の一覧を取り込んだ`;
    case 'areaissue.raise':
      return t`地域課題を登録した`;
    case 'areaissue.change':
      return t`地域課題を書き直した`;
    case 'areaissue.step':
      return t`地域課題の状態を変えた`;
    case 'areaissue.link':
      return t`地域課題にスレッドか表を結び付けた`;
    case 'areaissue.unlink':
      return t`地域課題の結び付きを外した`;
    case 'areaissue.meet':
      return t`地域課題に会議を書いた`;
    case 'areaissue.measure':
      return t`地域課題に対応策を書いた`;
    case 'areaissue.record':
      return t`地域課題の指標の値を書いた`;
    case 'ownlabel.set':
      return t`拠点の呼び方を決めた`;
    case 'revision.draft':
      return t`区分の改定案を作った`;
    case 'revision.drop':
      return t`区分の改定案を捨てた`;
    case 'revision.enforce':
      return t`区分の改定を適用した`;
    case 'revision.note':
      return t`系列の注を書いた`;
    case 'seat.open':
      return t`窓口をつくった`;
    case 'seat.give':
      return t`窓口を次の担当に引き継いだ`;
    case 'seat.end':
      return t`窓口の担当の終わりの日を決めた`;
    case 'channel.changeRole':
      return t`${name}さんの役割を変えた`;
    case 'channel.dateMember':
      return t`${name}さんの期限を決めた`;
    case 'channel.recertify':
      return t`メンバーを棚卸しした`;
    case 'recertification.oversee':
      return t`県全体の棚卸しの状況を見た`;
    case 'organization.recertify':
      return t`組織の利用者を棚卸しした`;
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

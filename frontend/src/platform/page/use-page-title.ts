import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useEffect } from 'react';

// A fixed list: no title of a thread and no name of a patient can get into a page title or the browser's history.
const titles = {
  'sign-in': msg`サインイン`,
  channels: msg`チャンネル`,
  channel: msg`スレッド一覧`,
  thread: msg`スレッド`,
  'new-thread': msg`新しいスレッド`,
  members: msg`メンバー`,
  notices: msg`お知らせ`,
  notice: msg`お知らせの本文`,
  'new-notice': msg`お知らせを出す`,
  ledger: msg`相談台帳`,
  enter: msg`相談を記録する`,
  matter: msg`相談の記録`,
  hours: msg`開所時間`,
  labels: msg`拠点の呼び方`,
  'past-ledgers': msg`過去の台帳を取り込む`,
  'past-ledger': msg`過去の台帳`,
  'area-issues': msg`地域課題`,
  'new-area-issue': msg`地域課題を登録する`,
  'area-issue': msg`地域課題の歩み`,
  reports: msg`報告`,
  'new-report': msg`報告を作る`,
  report: msg`報告の内容`,
  statistics: msg`統計`,
  year: msg`拠点の年度の表`,
  tables: msg`表をつくる`,
  map: msg`地図の境界`,
  forms: msg`県の様式`,
  'code-lists': msg`区分（コード表）`,
  revision: msg`区分を改定する`,
  contacts: msg`件数の内訳`,
  setup: msg`初期設定`,
  sessions: msg`サインイン中の端末`,
  emergency: msg`非常時アクセス`,
  envelopes: msg`非常用の封筒`,
  envelope: msg`非常用の封筒を開ける`,
  account: msg`サインインの方法`,
  accounts: msg`利用者`,
  policies: msg`運用ポリシー`,
  policy: msg`運用ポリシーの本文`,
  'publish-policy': msg`新しい版を公開`,
  'room-policies': msg`この部屋の決まり`,
  'access-log': msg`閲覧の記録`,
  'access-list': msg`アクセス記録`,
  directory: msg`名簿`,
  organizations: msg`組織`,
  organization: msg`組織の登録`,
  import: msg`事業所の一覧を取り込む`,
  seats: msg`窓口と引き継ぎ`,
  seat: msg`引き継ぎ資料`,
  rolls: msg`名簿の棚卸し`,
  roll: msg`名簿を確かめる`,
  person: msg`利用者の所属`,
  invitations: msg`招待`,
  invitation: msg`招待を受け入れる`,
  'not-found': msg`見つかりません`,
  'channel-closed': msg`このチャンネルから外れました`,
};

export type PageTitle = keyof typeof titles;

/** `null`: a page further inside says its own title. */
export function usePageTitle(title: PageTitle | null): void {
  const { i18n: current } = useLingui();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the locale changes the text
  useEffect(() => {
    if (title) document.title = `${i18n._(titles[title])} — 橋`;
  }, [title, current.locale]);
}

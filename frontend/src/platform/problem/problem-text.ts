import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ApiProblem } from '../api/api-problem';

/** The server's own words where the reader's language is Japanese, ours by code otherwise. */
export function problemText(problem: ApiProblem): string {
  if (problem.title && i18n.locale === 'ja') return problem.title;
  if (problem.unreachable) return t`サーバーにつながりません。通信の状態をご確認ください。`;
  if (problem.signedOut) return t`サインインの有効期限が切れました。`;
  switch (problem.code) {
    case 'not-found':
      return t`見つかりません。`;
    case 'invalid':
    case 'malformed':
      return t`入力の内容をご確認ください。`;
    case 'too-large':
      return t`文章またはファイルが大きすぎます。`;
    case 'conflict-different-body':
      return t`同じ投稿が別の内容で届いています。内容をご確認ください。`;
    case 'unavailable':
      return t`ただいま混み合っています。少し待ってからもう一度お試しください。`;
    case 'already-set-up':
      return t`初期設定はすでに終わっています。`;
    case 'own-account':
      return t`自分自身には行えません。ほかの管理者に頼んでください。`;
    case 'policy-unaccepted':
      return t`この部屋の運用ポリシーに同意してから投稿できます。`;
    case 'policy-unbound':
      return t`この方の事業所は、この部屋の運用ポリシーにまだ同意していません。`;
    case 'policy-past':
      return t`新しい版が有効になっています。新しい版をお読みください。`;
    case 'already-affiliated':
      return t`同じ事業所・役割・職種の所属がすでにあります。`;
    case 'already-over':
      return t`この所属はすでに終わっています。`;
    case 'invitation-settled':
      return t`この招待は、すでに受け入れ済みです。`;
    case 'username-taken':
      return t`このユーザー名またはメールアドレスは、すでに使われています。`;
    case 'too-often':
      return t`回数が多すぎます。しばらくしてからもう一度お試しください。`;
    case 'step-up-needed':
      return t`安全のため、もう一度本人確認をしてください。`;
    case 'last-factor':
      return t`最後の認証手段は外せません。先に新しい認証アプリかパスキーを登録してください。`;
    case 'no-recovery-codes':
      return t`回復コードがありません。先に回復コードを作るか、管理者に頼んでください。`;
    case 'already-member':
      return t`すでにこのチャンネルのメンバーです。`;
    case 'too-many-tries':
      return t`続けて試せる回数を超えました。1時間ほど待つか、チームの方に電話で連絡してください。`;
    case 'own-grant':
      return t`自分の非常時アクセスは確認できません。ほかの方が確認します。`;
    case 'already-reviewed':
      return t`この非常時アクセスは、すでに確認されています。`;
    case 'not-countable':
      return t`このスレッドは相談として数えられません。`;
    case 'labels-changed':
      return t`ほかの人が先に呼び方を変えました。いまの内容を確かめてください。`;
    case 'revision-changed':
      return t`ほかの人が先に改定案を書き換えました。いまの内容を確かめてください。`;
    case 'consultation-changed':
      return t`ほかの人が先に直しました。いまの内容を確かめてください。`;
    case 'consultation-sent-otherwise':
      return t`先に送った内容で、すでに記録されています。台帳で確かめて、違うところは台帳で直してください。`;
    case 'characters-do-not-fit':
      return t`Shift_JIS（CP932）にない文字があります。`;
    case 'past-lines-wrong':
      return t`数えられない行があるため、何も取り込んでいません。`;
    case 'past-nothing-to-count':
      return t`数えられる行がありません。列の意味を確かめてください。`;
    case 'past-too-many':
      return t`一度に取り込めるのは20,000件までです。年度などで分けてください。`;
    case 'past-kept-before':
      return t`同じファイルをもう取り込んでいます。二重には数えません。`;
    case 'past-decided':
      return t`このファイルは、もう取り込んだか取り消したあとです。画面を開き直してください。`;
    case 'past-too-many-waiting':
      return t`確かめている途中のファイルが10件あります。先にどれかを取り込むか捨ててください。`;
    case 'consultation-has-thread':
      return t`この記録は、すでにほかのスレッドと結ばれています。`;
    case 'thread-taken':
      return t`このスレッドは、すでにほかの相談として記録されています。`;
    case 'consultation-of-thread':
      return t`スレッドから記録された相談は、スレッドと切り離せません。`;
    case 'area-issue-changed':
      return t`ほかの人が先に書き換えました。いまの内容を確かめてください。`;
    case 'report-changed':
      return t`ほかの人が先に書き換えました。いまの内容を確かめてください。`;
    case 'report-not-in-this-state':
      return t`いまの状態では行えません。画面を開き直して確かめてください。`;
    case 'own-report':
      return t`自分が書いた報告は承認できません。拠点のほかの担当者か、医師会の管理者が承認します。`;
    case 'report-too-long':
      return t`窓口便りが1ページに収まりません。文章か事例を短くしてください。`;
    case 'report-corrected-before':
      return t`この報告の訂正版は、もうあります。訂正版を開いてください。`;
    case 'envelope-not-needed':
      return t`認証サーバーが動いている間は使えません。いつものようにサインインしてください。`;
    case 'envelope-code-wrong':
      return t`このコードの封筒はありません。打ち間違いがないか確かめてください。一度使ったコードは使えません。`;
    case 'certificate-of-another':
      return t`この端末の証明書は、サインインした人のものではありません。システム管理者に連絡してください。`;
    case 'already-signed-off':
      return t`この期間、またはその一部は、すでに点検済みです。`;
    case 'too-many-entries':
      return t`記録が多すぎます。期間を短くして、分けて作ってください。`;
    default:
      return t`うまくいきませんでした。少し待ってからもう一度お試しください。`;
  }
}

export function fieldText(problem: ApiProblem | undefined, field: string): string | undefined {
  return problem?.fields.find((one) => one.field === field)?.message;
}

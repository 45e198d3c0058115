import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Rule, Rules } from '../../platform/api-types/policy';
import { BoxIcon, CalendarIcon, CheckIcon, PeopleIcon, PhoneIcon, PictureIcon } from '../../ui/icons';

export const allRules: readonly Rule[] = [
  'adding',
  'urgency',
  'attachments',
  'acceptance',
  'retention',
  'review',
];

export function RuleIcon({ rule }: { rule: Rule }) {
  switch (rule) {
    case 'adding':
      return <PeopleIcon />;
    case 'urgency':
      return <PhoneIcon />;
    case 'attachments':
      return <PictureIcon />;
    case 'acceptance':
      return <CheckIcon />;
    case 'retention':
      return <BoxIcon />;
    case 'review':
      return <CalendarIcon />;
  }
}

export function RuleName({ rule }: { rule: Rule }) {
  switch (rule) {
    case 'adding':
      return <Trans>メンバーを加える人</Trans>;
    case 'urgency':
      return <Trans>急ぎの連絡</Trans>;
    case 'attachments':
      return <Trans>写真・ファイル</Trans>;
    case 'acceptance':
      return <Trans>本人の同意</Trans>;
    case 'retention':
      return <Trans>書き込みの保存</Trans>;
    case 'review':
      return <Trans>メンバーの見直し</Trans>;
  }
}

export function RuleText({ rule, rules }: { rule: Rule; rules: Rules }): ReactNode {
  switch (rule) {
    case 'adding':
      return <Adding adding={rules.adding} />;
    case 'urgency':
      return rules.urgency === 'phoned' ? <Trans>書かずに、電話で伝える</Trans> : <Trans>書いてもよい</Trans>;
    case 'attachments':
      return <Attachments attachments={rules.attachments} />;
    case 'acceptance':
      return <Acceptance acceptance={rules.acceptance} />;
    case 'retention':
      return rules.retentionYears ? (
        <Plural value={rules.retentionYears} other="# 年以上" />
      ) : (
        <Trans>定めなし</Trans>
      );
    case 'review':
      return rules.reviewMonths ? (
        <Plural value={rules.reviewMonths} other="# か月ごと" />
      ) : (
        <Trans>定めなし</Trans>
      );
  }
}

function Adding({ adding }: Pick<Rules, 'adding'>) {
  switch (adding) {
    case 'members':
      return <Trans>どのメンバーも加えられる</Trans>;
    case 'managers':
      return <Trans>部屋の管理者だけ</Trans>;
    case 'accepted':
      return <Trans>部屋の管理者だけ。加えられるのは、同意済みの事業所の人だけ</Trans>;
  }
}

function Attachments({ attachments }: Pick<Rules, 'attachments'>) {
  switch (attachments) {
    case 'all':
      return <Trans>どちらも載せてよい</Trans>;
    case 'images':
      return <Trans>写真だけ載せてよい</Trans>;
    case 'none':
      return <Trans>どちらも載せない</Trans>;
  }
}

function Acceptance({ acceptance: { when, graceDays } }: Pick<Rules, 'acceptance'>) {
  switch (when) {
    case 'never':
      return <Trans>求めない</Trans>;
    case 'once':
      return <Trans>投稿する前に1回</Trans>;
    case 'renewed':
      return graceDays > 0 ? (
        <Trans>投稿する前に。新しい版のたびに、{graceDays}日以内に改めて</Trans>
      ) : (
        <Trans>投稿する前に。新しい版のたびに改めて</Trans>
      );
  }
}

/** Said plainly where a rule does not work by itself yet. */
export function RuleNote({ rule }: { rule: Rule }) {
  switch (rule) {
    case 'attachments':
      return <Trans>写真やファイルは、まだどの部屋にも載せられません。</Trans>;
    case 'retention':
      return <Trans>期限が来ても、自動では消えません。</Trans>;
    case 'review':
      return <Trans>見直しの時期は、まだお知らせしません。</Trans>;
    default:
      return null;
  }
}

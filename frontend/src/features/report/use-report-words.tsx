import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type {
  ExampleCheck,
  ReportEdition,
  ReportKind,
  ReportSection,
  ReportState,
} from '../../platform/api-types/report';
import { fiscalYearOfMonth, fiscalYearText } from '../../platform/clock/fiscal-year';
import { monthsFrom } from '../../platform/clock/month';
import { monthText } from '../../platform/clock/time-text';
import { Badge } from '../../ui/badge';

export const kinds: ReportKind[] = ['monthly', 'quarterly', 'annual', 'committee', 'leaflet'];

export function useKindWords(): Record<ReportKind, string> {
  const { t } = useLingui();
  return {
    monthly: t`月次報告`,
    quarterly: t`四半期報告`,
    annual: t`事業報告書`,
    leaflet: t`窓口便り`,
    committee: t`会議報告`,
  };
}

/** For whom it is. */
export function useReceiverWords(): Record<ReportKind, string> {
  const { t } = useLingui();
  return {
    monthly: t`担当理事と市町村へ、月ごと`,
    quarterly: t`医師会へ、四半期ごと`,
    annual: t`年度の事業の報告`,
    leaflet: t`地域の事業所へ、A4で1枚`,
    committee: t`連携推進会議などへ、会議ごと`,
  };
}

export const editions: ReportEdition[] = ['open', 'confidential'];

export function useEditionWords(): Record<ReportEdition, { name: string; what: string }> {
  const { t } = useLingui();
  return {
    open: { name: t`だれに渡してもよい版`, what: t`少ない件数は伏せます。` },
    confidential: {
      name: t`部外秘の版`,
      what: t`担当理事や委託元の市町村だけに渡します。拠点の件数がそのまま載ります。`,
    },
  };
}

/** Says of a report that it is for those alone to whom it goes. */
export function EditionBadge({ edition }: { edition: ReportEdition }) {
  if (edition === 'open') return null;
  return (
    <Badge tone="red">
      <Trans>部外秘</Trans>
    </Badge>
  );
}

export function useStateWords(): Record<ReportState, string> {
  const { t } = useLingui();
  return { draft: t`下書き`, submitted: t`承認待ち`, approved: t`承認済み`, issued: t`発行済み` };
}

const tones = { draft: 'yellow', submitted: 'key', approved: 'key', issued: 'green' } as const;

export function ReportStateBadge({ state }: { state: ReportState }) {
  return <Badge tone={tones[state]}>{useStateWords()[state]}</Badge>;
}

/** A month, a whole fiscal year, or the first and the last month. */
export function periodText(from: string, until: string): string {
  if (from === until) return monthText(from);
  if (from.endsWith('-04') && monthsFrom(from, 11) === until) return fiscalYearText(fiscalYearOfMonth(from));
  return `${monthText(from)}～${monthText(until)}`;
}

export function useSectionWords(): Record<ReportSection, string> {
  const { t } = useLingui();
  return {
    service: t`事業の概要`,
    items: t`事業項目ごとの実施状況`,
    summary: t`概要`,
    greeting: t`窓口からのひとこと`,
    months: t`月別の相談件数（延べ）`,
    requesters: t`相談者別の相談件数（延べ）`,
    methods: t`相談方法別の相談件数（延べ）`,
    contents: t`相談内容別の相談件数（延べ）`,
    partners: t`連携先別の相談件数（延べ）`,
    comment: t`件数から読み取れること`,
    examples: t`主な相談事例`,
    cooperation: t`他機関との連携状況`,
    issues: t`把握した地域課題`,
    activities: t`会議・研修・普及啓発`,
    evaluation: t`目標と評価`,
    plan: t`これからの予定`,
    contact: t`相談窓口のご案内`,
  };
}

/** What usually stands there. */
export function useSectionHints(): Partial<Record<ReportSection, string>> {
  const { t } = useLingui();
  return {
    service: t`委託元、期間、体制（人数・職種・常勤か兼務か）など。`,
    items: t`(ア)から(ク)の事業項目ごとに、4つの場面のどれに当たるかも。`,
    summary: t`この期間を2、3行で。`,
    greeting: t`地域の事業所の方への短いあいさつ。`,
    comment: t`増えたもの・減ったものと、その背景。伏せた件数（X）を文章で書かないでください。`,
    cooperation: t`病院・診療所・訪問看護・ケアマネジャー・地域包括支援センターなどとの連携と、ケース会議へのつながり。`,
    activities: t`名称、日時、参加者数、職種など。`,
    evaluation: t`はじめの目標、結果、分かったこと、直すこと。`,
    plan: t`次の期間に取り組むこと。`,
    contact: t`窓口の名前、電話、受付の曜日と時間。`,
  };
}

export const checks: ExampleCheck[] = [
  'name',
  'age',
  'place',
  'days',
  'facility',
  'background',
  'family',
  'money',
  'rare',
  'count',
  'consent',
  'hints',
];

/** What a person confirms of an example. */
export function useCheckWords(): Record<ExampleCheck, ReactNode> {
  return {
    name: <Trans>氏名・イニシャル・呼び名・番号がない</Trans>,
    age: <Trans>生年月日がなく、年齢は「80歳代」「85歳以上」のように幅で書いた（90歳以上も同じ）</Trans>,
    place: <Trans>住所がない。人口2.5万人未満の市町村は、圏域の名前にした</Trans>,
    days: <Trans>暦の日付がなく、「3日後」「2か月後」のように書いた</Trans>,
    facility: <Trans>施設名・専門職の名前がない（「A病院」「訪問看護師」）。診療科は大まかに書いた</Trans>,
    background: <Trans>職業・出身・宗教・習慣・病歴は、要点に必要なものだけにした</Trans>,
    family: <Trans>家族は「子」のように書き、順番・年齢・勤め先がない</Trans>,
    money: <Trans>お金のことは「低所得」のように幅で書いた</Trans>,
    rare: <Trans>まれな病気・出来事や、報道されたことがない（ぼかしたか、外した）</Trans>,
    count: <Trans>この事例だけで、表の少ない件数（X）が分かることはない</Trans>,
    consent: (
      <Trans>
        亡くなった方も同じように扱った。特定されるおそれが残るときは、書面で本人か家族の同意を得た
      </Trans>
    ),
    hints: <Trans>示された「確かめるところ」を、ひとつずつ見た</Trans>,
  };
}

import { useLingui } from '@lingui/react/macro';

/** Questions people ask, and the axes that answer them. */
export function useQuestions(): { question: string; axes: string[] }[] {
  const { t } = useLingui();
  return [
    { question: t`だれから、どんな相談が来ているか`, axes: ['requester', 'content'] },
    { question: t`月ごとに増えているか`, axes: ['month'] },
    { question: t`相談の内容は月ごとに変わっているか`, axes: ['content', 'month'] },
    { question: t`どの職種・機関に、何でつないでいるか`, axes: ['partner', 'content'] },
    { question: t`相談者とつなぎ先の組み合わせ`, axes: ['requester', 'partner'] },
    { question: t`時間外や休日には、どんな相談が来るか`, axes: ['content', 'officeHours'] },
    { question: t`相談の方法（電話・来所など）`, axes: ['method', 'month'] },
    { question: t`事業項目と場面ごとの件数`, axes: ['programItem', 'scene'] },
    { question: t`どの市町村に住む人の相談か`, axes: ['residence'] },
    { question: t`どの内容に時間がかかっているか`, axes: ['content', 'timeSpent'] },
    { question: t`年齢と療養の場`, axes: ['ageClass', 'livingPlace'] },
    { question: t`圏域ごとの違い`, axes: ['area', 'content'] },
  ];
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../../platform/api/api-problem';
import type { SavedQuestion } from '../../../platform/api-types/statistics';
import { ProblemNote } from '../../../platform/problem/problem-note';
import { Announcer } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Phrases } from '../../../ui/name';
import { textLink } from '../../../ui/text-link';
import type { Measure } from './cross-grid';
import { savedQuestionsQuery, useSaveQuestion } from './get-questions';
import { QuestionDialog } from './question-dialog';
import { QuestionTools } from './question-tools';
import { useAxisWords } from './use-axis-words';
import { measureOf, measureWord, periodText, searchOf, type TableWish } from './wish';

/** More of them are folded, so that the table is not far down. */
const mostOpen = 5;

/** What somebody asks again and again, each with its table; the table on the screen can join them. */
export function SavedQuestions({ wish, measure }: { wish: TableWish; measure: Measure }) {
  const { t } = useLingui();
  const { data: all = [], error } = useQuery(savedQuestionsQuery);
  const [said, setSaid] = useState('');
  return (
    <section aria-label={t`とっておいた問い`} className="flex flex-col gap-2">
      <Announcer text={said} />
      {all.length > 0 && (
        <details open={all.length <= mostOpen}>
          <summary className="target cursor-pointer content-center font-700">
            <Trans>とっておいた問い（{all.length}）</Trans>
          </summary>
          <ul className="divide-y divide-solid-gray-200">
            {all.map((one) => (
              <li
                key={one.questionId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
              >
                <Saved one={one} isShown={isShown(one, wish, measure)} />
                <QuestionTools one={one} onSaid={setSaid} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <ProblemNote problem={error ? asProblem(error) : undefined} />
      <Keep wish={wish} measure={measure} all={all} onSaid={setSaid} />
    </section>
  );
}

function Saved({ one, isShown }: { one: SavedQuestion; isShown: boolean }) {
  const { words } = useAxisWords();
  return (
    <div className="min-w-60 flex-1">
      <Link
        to="/statistics/tables"
        search={searchOf(wishOfSaved(one), measureOf(one.measure))}
        replace
        aria-current={isShown ? 'true' : undefined}
        className={`${textLink} target inline-flex items-center ${isShown ? 'font-700' : ''}`}
      >
        <Phrases>{one.question}</Phrases>
      </Link>
      <p className="text-sm text-solid-gray-700">
        {one.axes.map((axis) => words[axis]).join(' × ')}・{periodText(one.period)}
      </p>
    </div>
  );
}

type KeepProps = {
  wish: TableWish;
  measure: Measure;
  all: SavedQuestion[];
  onSaid: (said: string) => void;
};

function Keep({ wish, measure, all, onSaid }: KeepProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const save = useSaveQuestion();
  const close = () => {
    setOpen(false);
    save.reset();
  };
  return (
    <>
      <Button variant="quiet" className="self-start" onPress={() => setOpen(true)}>
        <Trans>この表をとっておく</Trans>
      </Button>
      {open && (
        <QuestionDialog
          heading={<Trans>この表をとっておく</Trans>}
          send={<Trans>とっておく</Trans>}
          question=""
          hint={(words) =>
            all.some(({ question }) => question === words) ? (
              <Trans>同じ言葉でとっておいたものがあります。その表が、いまの表に置き換わります。</Trans>
            ) : (
              <Trans>
                いまの場所・期間・項目といっしょに、あなただけの一覧に残ります。患者さんの名前や番号は書かないでください。
              </Trans>
            )
          }
          problem={save.error ?? undefined}
          busy={save.isPending}
          onSend={(question) =>
            save.mutate(
              { ...wish, axes: wish.axes.join(','), question, measure: measureWord(measure) },
              {
                onSuccess: () => {
                  close();
                  onSaid(t`表をとっておきました。`);
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}

const wishOfSaved = ({ place, period, axes, kind }: SavedQuestion): TableWish => ({
  place,
  ...period,
  axes,
  kind,
});

function isShown(one: SavedQuestion, wish: TableWish, measure: Measure): boolean {
  const address = (of: TableWish, by: Measure) => JSON.stringify(searchOf(of, by));
  return address(wishOfSaved(one), measureOf(one.measure)) === address(wish, measure);
}

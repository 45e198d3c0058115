import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Dimension, SeriesNote } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/text-area-field';
import { useWriteNote } from './get-revision';

type Props = { notes: SeriesNote[]; dimension: Dimension; year: number; writable: boolean };

/** What stands under the tables of a year that should not be compared with the one before as it is. */
export function NotesSection({ notes, dimension, year, writable }: Props) {
  const { i18n } = useLingui();
  const here = notes.find((one) => one.fiscalYear === year);
  if (notes.length === 0 && !writable) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-20B-160">
        <Trans>系列の注</Trans>
      </h2>
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <li key={note.fiscalYear}>
            <span className="font-700">{fiscalYearText(note.fiscalYear)}</span>{' '}
            <bdi>{i18n.locale === 'en' ? note.en : note.ja}</bdi>
          </li>
        ))}
      </ul>
      {writable && (
        <details className="rounded-8 border border-solid-gray-300 px-4">
          <summary className="target py-2 text-key-900">
            <Trans>{fiscalYearText(year)}の注を書く</Trans>
          </summary>
          <NoteForm key={`${dimension}-${year}`} note={here} dimension={dimension} year={year} />
        </details>
      )}
    </section>
  );
}

type FormProps = { note: SeriesNote | undefined; dimension: Dimension; year: number };

function NoteForm({ note, dimension, year }: FormProps) {
  const [ja, setJa] = useState(note?.ja ?? '');
  const [en, setEn] = useState(note?.en ?? '');
  const write = useWriteNote(dimension, year);
  const problem = write.error ?? undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!write.isPending) write.mutate({ ja, en });
  }

  return (
    <form noValidate className="flex flex-col gap-4 py-3" onSubmit={submit}>
      <TextAreaField
        label={<Trans>注（日本語）</Trans>}
        hint={<Trans>前の年度と比べる人に知らせることを書きます。両方を空にすると、注は消えます。</Trans>}
        rows={3}
        value={ja}
        onChange={setJa}
        error={fieldText(problem, 'ja')}
      />
      <TextAreaField
        label={<Trans>注（英語）</Trans>}
        rows={3}
        value={en}
        onChange={setEn}
        error={fieldText(problem, 'en')}
      />
      <ProblemNote problem={problem} shown={['ja', 'en']} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={write.isPending}>
          <Trans>注を保存する</Trans>
        </Button>
        <p role="status">{write.isSuccess && <Trans>保存しました</Trans>}</p>
      </div>
    </form>
  );
}

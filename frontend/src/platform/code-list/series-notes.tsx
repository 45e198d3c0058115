import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Callout } from '../../ui/callout';
import { fiscalYearText } from '../clock/fiscal-year';
import { useLists } from './use-codes';

type Props = { dimensions: readonly string[]; years: readonly number[] };

/** What somebody should know who compares the years of a table; nothing where nobody has said anything. */
export function SeriesNotes({ dimensions, years }: Props) {
  const { i18n } = useLingui();
  const notes = (useLists(undefined)?.notes ?? []).filter(
    ({ dimension, fiscalYear }) =>
      years.includes(fiscalYear) && dimensions.some((one) => codesOf(one) === dimension),
  );
  if (notes.length === 0) return null;
  return (
    <Callout tone="info">
      <p className="font-700">
        <Trans>系列の注</Trans>
      </p>
      <ul className="list-disc ps-5 text-sm">
        {notes.map((note) => (
          <li key={`${note.dimension}-${note.fiscalYear}`}>
            {fiscalYearText(note.fiscalYear)}：<bdi>{i18n.locale === 'en' ? note.en : note.ja}</bdi>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** Two dimensions share the codes of a third. */
function codesOf(dimension: string): string {
  return dimension === 'requesterOrganization' || dimension === 'partner' ? 'organizationType' : dimension;
}

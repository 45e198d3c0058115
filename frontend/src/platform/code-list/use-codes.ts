import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { Code, CodeLists, Dimension } from '../api-types/code-list';
import { CodeYear } from './code-year';
import { codeListsQuery } from './get-code-lists';

export type Codes = {
  version: string;
  of: (dimension: Dimension) => Code[];
  /** Headings, what may be chosen in the year, and what is chosen already. */
  choosable: (dimension: Dimension, chosen: readonly string[]) => Code[];
  label: (dimension: Dimension, code: string) => string;
  text: (code: Code) => string;
};

/** The lists of a fiscal year: the one said, else the one of `CodeYear` around, else the running one. */
export function useCodes(fiscalYear?: number): Codes {
  const { i18n } = useLingui();
  const around = useContext(CodeYear);
  const data = useLists(fiscalYear ?? around);
  const year = fiscalYear ?? around ?? data?.fiscalYear;
  const text = (code: Code) => (i18n.locale === 'en' ? code.en : code.ja);
  const of = (dimension: Dimension) =>
    data?.dimensions.find((one) => one.dimension === dimension)?.codes ?? [];
  const choosable = (dimension: Dimension, chosen: readonly string[]) =>
    of(dimension).filter((code) => isUsable(code, year) || chosen.includes(code.code));
  const label = (dimension: Dimension, code: string) => {
    const found = of(dimension).find((one) => one.code === code);
    return found ? text(found) : code;
  };
  return { version: data?.version ?? '', of, choosable, label, text };
}

/** Without a connection the lists of another year may be out of reach: those of the running one do meanwhile. */
export function useLists(fiscalYear: number | undefined): CodeLists | undefined {
  const { data: running } = useQuery(codeListsQuery());
  const isOther = fiscalYear !== undefined && running !== undefined && running.fiscalYear !== fiscalYear;
  const { data: then } = useQuery({ ...codeListsQuery(fiscalYear), enabled: isOther });
  return isOther ? (then ?? running) : running;
}

export function isUsable({ validFrom, validTo }: Code, year: number | undefined): boolean {
  if (year === undefined) return true;
  return year >= (validFrom ?? year) && year <= (validTo ?? year);
}

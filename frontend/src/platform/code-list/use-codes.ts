import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { Code, Dimension } from '../api-types/code-list';
import { codeListsQuery } from './get-code-lists';

export type Codes = {
  version: string;
  of: (dimension: Dimension) => Code[];
  label: (dimension: Dimension, code: string) => string;
  text: (code: Code) => string;
};

export function useCodes(): Codes {
  const { i18n } = useLingui();
  const { data } = useQuery(codeListsQuery);
  const text = (code: Code) => (i18n.locale === 'en' ? code.en : code.ja);
  const of = (dimension: Dimension) =>
    data?.dimensions.find((one) => one.dimension === dimension)?.codes ?? [];
  const label = (dimension: Dimension, code: string) => {
    const found = of(dimension).find((one) => one.code === code);
    return found ? text(found) : code;
  };
  return { version: data?.version ?? '', of, label, text };
}

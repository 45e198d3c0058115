import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Dimension } from '../../platform/api-types/code-list';
import type { PastTerm } from '../../platform/api-types/pastledger';
import { useCodes } from '../../platform/code-list/use-codes';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { SelectField } from '../../ui/select-field';
import { useMeanings } from './use-meanings';

type Props = {
  terms: PastTerm[];
  chosen: Record<string, string>;
  onChoose: (term: PastTerm, code: string) => void;
};

/** A term and the column it stands in, as one key. */
export function termKey({ meaning, term }: PastTerm): string {
  return `${meaning} ${term}`;
}

/** What the centre's own words are to be counted as. */
export function TermFields({ terms, chosen, onChoose }: Props) {
  const meanings = new Map(useMeanings());
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {terms.map((one) => (
        <li key={termKey(one)}>
          <SelectField
            label={<bdi>{one.term}</bdi>}
            hint={
              <>
                {meanings.get(one.meaning)} ・ <Plural value={one.lines} other="# 行" />
              </>
            }
            value={chosen[termKey(one)] ?? one.guess ?? ''}
            onChange={(code) => onChoose(one, code)}
          >
            <option value="">
              <Trans>選んでください</Trans>
            </option>
            <Choices meaning={one.meaning} />
          </SelectField>
        </li>
      ))}
    </ul>
  );
}

function Choices({ meaning }: { meaning: string }) {
  const { of, text } = useCodes();
  if (meaning === 'residence') return <Municipalities />;
  if (meaning === 'countType') {
    return (
      <>
        <option value="NEW">
          <Trans>新規</Trans>
        </option>
        <option value="CONT">
          <Trans>継続</Trans>
        </option>
        <option value="REOPEN">
          <Trans>再相談</Trans>
        </option>
      </>
    );
  }
  return of(meaning as Dimension)
    .filter(({ level }) => level !== 1)
    .map((code) => (
      <option key={code.code} value={code.code}>
        {code.code} {text(code)}
      </option>
    ));
}

function Municipalities() {
  const { data = [] } = useQuery(organizationsQuery('municipality'));
  return (
    <>
      {data.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      <option value="98">
        <Trans>県外</Trans>
      </option>
      <option value="99">
        <Trans>不明</Trans>
      </option>
    </>
  );
}

import { Fragment } from 'react';
import { phrases } from './phrases';

/** The name of a place or a work: never torn apart inside a word, however narrow the column. */
export function Name({ children }: { children: string }) {
  return (
    <span className="names">
      {phrases(children).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name have no other identity
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}

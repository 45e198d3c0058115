import { Fragment } from 'react';
import { phrases } from './phrases';

/**
 * Words with places where a line may end; what an office or a person called something. Marks in them that turn the
 * direction of writing turn nothing beside them.
 */
export function Phrases({ children }: { children: string }) {
  return (
    <bdi>
      {phrases(children).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name have no other identity
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </bdi>
  );
}

/**
 * The name of a place or a work: never torn apart inside a word, however narrow the column. Where there is room on the
 * next line it stays whole, and what is in brackets stays together.
 */
export function Name({ children }: { children: string }) {
  return children.split(/(?=[（(])/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <span key={place} className="names inline-block">
      <Phrases>{part}</Phrases>
    </span>
  ));
}

/** Several of them in a row; a line breaks between two of them first. */
export function Names({ children }: { children: readonly string[] }) {
  const all = children.filter(Boolean);
  return all.map((name, place) => <Name key={name}>{place < all.length - 1 ? `${name}・` : name}</Name>);
}

import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Measure } from './cross-grid';
import { searchOf, type TableWish } from './wish';

/** Where the contacts behind the cells of a table are. */
export type CellAddress = (cell: string[]) => string;

export function addressOfCells(wish: TableWish, measure: Measure): CellAddress {
  const table = new URLSearchParams(searchOf(wish, measure)).toString();
  return (cell) => `/statistics/contacts?${table}&${new URLSearchParams({ keys: cell.join(',') })}`;
}

/** A table may have thousands of them: each is nothing but a link, and the router is asked once it is followed. */
export function CellLink({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <a
      href={to}
      aria-label={label}
      className="-mx-2 -my-1.5 block px-2 py-1.5 text-key-900 underline underline-offset-4 hover:decoration-2 print:text-inherit print:no-underline"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(to);
      }}
    >
      {children}
    </a>
  );
}

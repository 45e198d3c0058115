import type { Code, Rollup, WantedCode } from '../../platform/api-types/code-list';

export type Groups = Rollup['groups'];

export const wantedOf = ({ code, parent, level, ja, en, validTo }: Code): WantedCode => ({
  code,
  parent: parent ?? null,
  heading: level === 1,
  ja,
  en,
  retired: validTo !== undefined,
});

/** The same with one of them one place further up or down among those that stand under the same heading. */
export function moved(codes: WantedCode[], at: number, step: -1 | 1): WantedCode[] {
  const one = codes[at];
  const to = neighbour(codes, at, step);
  if (!one || to === undefined) return codes;
  if (one.heading) return movedWhole(codes, one, to, step);
  return swapped(codes, at, to);
}

/** Where the next one of the same heading stands. */
export function neighbour(codes: WantedCode[], at: number, step: -1 | 1): number | undefined {
  const one = codes[at];
  for (let to = at + step; one && to >= 0 && to < codes.length; to += step) {
    const other = codes[to];
    if (other && other.parent === one.parent && other.heading === one.heading) return to;
  }
  return undefined;
}

function swapped(codes: WantedCode[], at: number, to: number): WantedCode[] {
  const all = [...codes];
  const [one, other] = [all[at], all[to]];
  if (one && other) {
    all[at] = other;
    all[to] = one;
  }
  return all;
}

/** A heading takes along what stands under it. */
function movedWhole(codes: WantedCode[], heading: WantedCode, to: number, step: -1 | 1): WantedCode[] {
  const isOf = (one: WantedCode, of: WantedCode) => one === of || one.parent === of.code;
  const block = codes.filter((one) => isOf(one, heading));
  const rest = codes.filter((one) => !isOf(one, heading));
  const other = codes[to];
  if (!other) return codes;
  const first = rest.indexOf(other);
  const place = step < 0 ? first : first + rest.filter((one) => isOf(one, other)).length;
  return [...rest.slice(0, place), ...block, ...rest.slice(place)];
}

/** The same with a new code after the last one of its heading, before その他 and 不明 where it has none. */
export function added(codes: WantedCode[], code: WantedCode): WantedCode[] {
  const last = codes.findLastIndex(({ code: at, parent }) => parent === code.parent || at === code.parent);
  const others = codes.findIndex((one) => one.code === '98' || one.code === '99');
  const end = others < 0 ? codes.length : others;
  const place = code.parent === null ? end : last + 1;
  return [...codes.slice(0, place), code, ...codes.slice(place)];
}

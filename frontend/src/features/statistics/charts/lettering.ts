// Letters of a picture are laid out by us: how wide they are is estimated, on the safe side.
const wide = /[\u0250-\uff60\uffa0-\u{10ffff}]/u;

/** About how many pixels a text is wide. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? size : 0.6 * size), 0);
}

/** A text in as few lines as fit into a width; what is too long ends with … */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', width, size)];
}

function cut(line: string, width: number, size: number): string {
  let letters = Array.from(line);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width)
    letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}

/** Words stay together, Japanese may break between letters but not before those that end something, nor after those that begin it. */
function pieces(text: string): string[] {
  return (
    text.match(
      /[（「『]*(?:[^\u0250-\u{10ffff}]+?(?:\s+|-|$|(?=[\u0250-\u{10ffff}]))|[\u0250-\u{10ffff}])[、。，．・）」』ー～]*/gu,
    ) ?? []
  );
}

const rounds = [
  [1, 5],
  [1.2, 4],
  [1.5, 3],
  [2, 4],
  [2.5, 5],
  [3, 3],
  [4, 4],
  [5, 5],
  [6, 3],
  [8, 4],
  [10, 5],
] as const;

/** A scale that reaches to a number at least as large, in as many parts; where each part begins is round. */
export function scaleTo(most: number): { whole: number; parts: number } {
  if (most <= 5) return { whole: 5, parts: 5 };
  const power = 10 ** Math.floor(Math.log10(most));
  const [size, parts] = rounds.find(([one]) => one * power >= most && (one * power) % 1 === 0) ?? [10, 5];
  return { whole: Math.round(size * power), parts };
}

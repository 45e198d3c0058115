import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Hatch, HiddenMark } from './hatch';

type Props = {
  title: string;
  /** what the picture tells, in words */
  says: ReactNode;
  /** how many numbers of it are hidden */
  hidden: number;
  /** how hidden ones look, where they are not hatched */
  note?: ReactNode;
  children: ReactNode;
};

/** A picture with its words. Whoever cannot see it reads these and the table below. */
export function ChartFrame({ title, says, hidden, note, children }: Props) {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="flex flex-col gap-2 break-inside-avoid">
      <figcaption className="flex flex-col gap-1">
        <h2 id={id} className="text-std-18B-160">
          {title}
        </h2>
        <div>{says}</div>
      </figcaption>
      {children}
      {hidden > 0 && (
        <p className="flex items-start gap-2 text-sm text-solid-gray-700">
          <Swatch />
          <span>
            {note ?? (
              <Plural
                value={hidden}
                other="斜線と X は、表示していない数です（#か所）。0 とは限らず、大きさも表していません。"
              />
            )}
          </span>
        </p>
      )}
      <p className="text-sm text-solid-gray-700 print:hidden">
        <Trans>図の数は、下の表と同じです。</Trans>
      </p>
    </figure>
  );
}

function Swatch() {
  const hatch = useId();
  return (
    <svg width="30" height="20" aria-hidden="true" className="mt-0.5 shrink-0">
      <defs>
        <Hatch id={hatch} />
      </defs>
      <HiddenMark hatch={hatch} x={1} y={1} width={28} height={18} />
    </svg>
  );
}

import type { ReactNode } from 'react';
import { Names } from './name';

type Props = { id?: string; name: string; details: string[]; time?: ReactNode };

/** Who: the name, then what he is and where he belongs. */
export function Byline({ id, name, details, time }: Props) {
  return (
    <div className="leading-150">
      <p className="flex items-baseline justify-between gap-3">
        <bdi id={id} className="names font-700 text-solid-gray-900">
          {name}
        </bdi>
        {time && <span className="shrink-0 text-sm text-solid-gray-700">{time}</span>}
      </p>
      <p className="text-sm text-solid-gray-700">
        <Names>{details}</Names>
      </p>
    </div>
  );
}

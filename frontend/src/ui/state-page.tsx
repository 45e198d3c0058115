import type { ReactNode } from 'react';
import { useHeadingLevel } from './heading';

type Picture = 'bridge' | 'bridge-out' | 'quiet';

type Props = {
  heading: ReactNode;
  picture?: Picture;
  role?: 'alert' | undefined;
  children?: ReactNode;
};

/** Empty, not found, failed: one calm page that says what happened and what to do next; quiet beside another one. */
export function StatePage({ heading, picture = 'bridge', role, children }: Props) {
  const Heading = useHeadingLevel();
  return (
    <div role={role} className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center">
      {picture !== 'quiet' && <BridgePicture kind={picture} />}
      <Heading className="text-std-20B-160">{heading}</Heading>
      {children}
    </div>
  );
}

function BridgePicture({ kind }: { kind: Exclude<Picture, 'quiet'> }) {
  return (
    <svg
      viewBox="0 0 120 56"
      aria-hidden="true"
      className="w-32 text-key-300 forced-colors:text-[CanvasText]"
    >
      <g fill="none" stroke="currentColor" strokeLinecap="round" strokeWidth="4">
        {kind === 'bridge-out' ? (
          <path d="M8 40C18 25 32 17 46 14M74 14c14 3 28 11 38 26" />
        ) : (
          <path d="M8 40C30 6 90 6 112 40" />
        )}
        <path d="M4 51h18M34 51h14M60 51h18M90 51h26" strokeWidth="3" opacity=".6" />
      </g>
    </svg>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Overlay } from './overlay';

type Props = {
  heading: ReactNode;
  /** What will happen. */
  children: ReactNode;
  answer: ReactNode;
  danger?: boolean;
  busy?: boolean;
  /** Why it cannot be answered yet. */
  unavailable?: string | undefined;
  onAnswer: () => void;
  onClose: () => void;
};

/** Asks before something is done that is not seen at once, and says what will happen. */
export function Question({
  heading,
  children,
  answer,
  danger = false,
  busy = false,
  unavailable,
  onAnswer,
  onClose,
}: Props) {
  return (
    <Overlay alert open onClose={onClose} heading={heading}>
      <div className="flex flex-col gap-4">
        {children}
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            unavailable={unavailable}
            onPress={onAnswer}
          >
            {answer}
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../platform/api/api-problem';
import type { AreaIssue } from '../../platform/api-types/areaissue';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';

/** What every dialog about an issue is given. */
export type DialogProps = { issue: AreaIssue; onClose: () => void; onDone: () => void };

type Props = {
  heading: ReactNode;
  send: ReactNode;
  missing?: string | undefined;
  problem: ApiProblem | undefined;
  shown: string[];
  busy: boolean;
  wide?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with fields. What was typed stays when it is refused. */
export function DialogForm(props: Props) {
  const { heading, send, missing, problem, shown, busy, wide = false, onSend, onClose, children } = props;
  return (
    <Overlay open wide={wide} onClose={onClose} heading={heading}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !busy) onSend();
        }}
      >
        {children}
        <ProblemNote problem={problem} shown={shown} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={busy} unavailable={missing}>
            {send}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}

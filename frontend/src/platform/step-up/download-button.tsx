import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import type { ApiProblem } from '../api/api-problem';
import { download } from '../api/download';
import { StepUpNote } from './step-up-note';

type Props = {
  path: string;
  unavailable?: string | false | undefined;
  variant?: 'primary' | 'secondary';
  onStepUp?: () => void;
  children: ReactNode;
};

/**
 * Has a file made and saves it; what went wrong is said beside the button. `onStepUp` keeps what the page's address does
 * not say.
 */
export function DownloadButton({
  path,
  unavailable,
  variant = 'secondary',
  onStepUp = () => {},
  children,
}: Props) {
  const saving = useMutation<void, ApiProblem>({ mutationFn: () => download(path) });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        variant={variant}
        busy={saving.isPending}
        unavailable={unavailable}
        onPress={() => saving.mutate()}
      >
        {children}
      </Button>
      <StepUpNote problem={saving.error ?? undefined} onStepUp={onStepUp} />
    </div>
  );
}

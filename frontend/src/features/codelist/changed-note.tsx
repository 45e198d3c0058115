import { Trans } from '@lingui/react/macro';
import type { ApiProblem } from '../../platform/api/api-problem';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';

type Props = { problem: ApiProblem | undefined; shown: string[]; onReadAgain: () => void };

/** As `ProblemNote`; when somebody else was first, his draft can be read instead. */
export function ChangedNote({ problem, shown, onReadAgain }: Props) {
  if (problem?.fields.some(({ field }) => shown.includes(field))) return null;
  return (
    <>
      <ProblemNote problem={problem} shown={shown} />
      {problem?.code === 'revision-changed' && (
        <Button variant="secondary" className="self-start" onPress={onReadAgain}>
          <Trans>いまの改定案を読み直す（保存していない変更は消えます）</Trans>
        </Button>
      )}
    </>
  );
}

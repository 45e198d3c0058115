import { Callout } from '../../ui/callout';
import type { ApiProblem } from '../api/api-problem';
import { problemText } from './problem-text';

/** What went wrong with a command, said beside the button that sent it. Fields shown in place are left out. */
export function ProblemNote({ problem, shown = [] }: { problem: ApiProblem | undefined; shown?: string[] }) {
  if (!problem) return null;
  const rest = problem.fields.filter(({ field }) => !shown.includes(field));
  return (
    <Callout tone="error" role="alert">
      <p className="font-700">{problemText(problem)}</p>
      {rest.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {rest.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </ul>
      )}
    </Callout>
  );
}

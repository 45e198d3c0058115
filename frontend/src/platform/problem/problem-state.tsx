import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { StatePage } from '../../ui/state-page';
import type { ApiProblem } from '../api/api-problem';
import { signInAddress } from '../session/sign-in-address';
import { problemText } from './problem-text';

type Props = { problem: ApiProblem; onRetry: () => void };

export function ProblemState({ problem, onRetry }: Props) {
  return (
    <StatePage
      heading={problem.unreachable ? <Trans>つながりません</Trans> : <Trans>表示できませんでした</Trans>}
      picture="bridge-out"
      role="alert"
    >
      <p>{problemText(problem)}</p>
      {problem.signedOut ? (
        <a className="font-700 text-key-900 underline underline-offset-4" href={signInAddress()}>
          <Trans>もう一度サインインする</Trans>
        </a>
      ) : (
        <Button variant="secondary" onPress={onRetry}>
          <Trans>もう一度読み込む</Trans>
        </Button>
      )}
      {problem.traceId && (
        <p className="text-solid-gray-600 text-sm">
          <Trans>お問い合わせ番号：{problem.traceId}</Trans>
        </p>
      )}
    </StatePage>
  );
}

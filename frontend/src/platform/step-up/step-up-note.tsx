import { Trans } from '@lingui/react/macro';
import { Callout } from '../../ui/callout';
import { buttonLink } from '../../ui/text-link';
import type { ApiProblem } from '../api/api-problem';
import { ProblemNote } from '../problem/problem-note';
import { stepUpAddress } from './step-up';

type Props = { problem: ApiProblem | undefined; shown?: string[]; onStepUp: () => void };

/** As `ProblemNote`, where the step may ask who is there. `onStepUp` keeps what is on the page meanwhile. */
export function StepUpNote({ problem, shown, onStepUp }: Props) {
  if (problem?.code !== 'step-up-needed') {
    return <ProblemNote problem={problem} {...(shown ? { shown } : {})} />;
  }
  return (
    <Callout tone="warning" role="alert">
      <div className="flex flex-col items-start gap-2">
        <p className="font-700">
          <Trans>安全のため、もう一度本人確認をしてください</Trans>
        </p>
        <p className="text-sm">
          <Trans>確認が終わると、この画面に戻ります。選んだ内容は残ります。</Trans>
        </p>
        <a className={buttonLink} href={stepUpAddress()} onClick={onStepUp}>
          <Trans>本人確認に進む</Trans>
        </a>
      </div>
    </Callout>
  );
}

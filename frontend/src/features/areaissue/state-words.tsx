import { Trans, useLingui } from '@lingui/react/macro';
import type { AreaIssueState } from '../../platform/api-types/areaissue';
import { Badge } from '../../ui/badge';

/** In the order in which an issue usually goes through them. */
export const states: AreaIssueState[] = ['found', 'sorted', 'met', 'acted', 'reviewed', 'closed'];

export function useStateWords(): Record<AreaIssueState, string> {
  const { t } = useLingui();
  return {
    found: t`気づき`,
    sorted: t`整理中`,
    met: t`会議に上程`,
    acted: t`対応策実施`,
    reviewed: t`評価`,
    closed: t`終了`,
  };
}

/** The state that usually comes next. */
export function following(state: AreaIssueState | undefined): AreaIssueState {
  return state ? (states[states.indexOf(state) + 1] ?? 'reviewed') : 'found';
}

/** Nothing in the place of a state is a draft. */
export function StateBadge({ state }: { state: AreaIssueState | undefined }) {
  const words = useStateWords();
  if (!state) {
    return (
      <Badge tone="yellow">
        <Trans>下書き</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone={state === 'closed' ? 'gray' : state === 'acted' ? 'green' : 'key'}>{words[state]}</Badge>
  );
}

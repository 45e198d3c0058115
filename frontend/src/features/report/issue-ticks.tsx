import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AreaIssueState } from '../../platform/api-types/areaissue';
import { Loaded } from '../../platform/query/loaded';
import { Choice } from '../../ui/choice';
import { Skeleton } from '../../ui/skeleton';
import { issuesQuery } from './get-reports';

export function IssueStateWord({ state }: { state: AreaIssueState }) {
  const { t } = useLingui();
  const words: Record<AreaIssueState, string> = {
    found: t`気づき`,
    sorted: t`整理中`,
    met: t`会議に上程`,
    acted: t`対応策実施`,
    reviewed: t`評価`,
    closed: t`終了`,
  };
  return words[state];
}

type Props = { chosen: string[]; onChange: (chosen: string[]) => void };

/** Which issues stand in the report, with title and state as they are when it is saved. */
export function IssueTicks({ chosen, onChange }: Props) {
  const query = useQuery(issuesQuery);
  return (
    <Loaded query={query} skeleton={<Skeleton rows={3} />}>
      {({ issues }) => {
        const offered = issues.filter(({ state }) => state);
        if (offered.length === 0) {
          return (
            <p className="text-solid-gray-700">
              <Trans>まだ地域課題が登録されていません。</Trans>
            </p>
          );
        }
        return (
          <fieldset className="min-w-0">
            <legend className="text-sm text-solid-gray-700">
              <Trans>載せる課題に印をつけてください。題名と状態は、保存したときのものが載ります。</Trans>
            </legend>
            {offered.map(({ issueId, title, state, organization }) => (
              <Choice
                key={issueId}
                type="checkbox"
                checked={chosen.includes(issueId)}
                onChange={(on) =>
                  onChange(on ? [...chosen, issueId] : chosen.filter((one) => one !== issueId))
                }
              >
                <bdi>{title}</bdi>（{state && <IssueStateWord state={state} />}・{organization}）
              </Choice>
            ))}
          </fieldset>
        );
      }}
    </Loaded>
  );
}

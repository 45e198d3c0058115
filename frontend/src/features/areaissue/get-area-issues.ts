import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type {
  AreaIssue,
  AreaIssueList,
  AreaIssueState,
  LinkSource,
  RaiseIssue,
  RecordValue,
  RewriteIssue,
  TakeStep,
  WriteMeasure,
  WriteMeeting,
} from '../../platform/api-types/areaissue';
import { keys } from '../../platform/query/keys';

/** What the list shall be narrowed to; what is missing narrows nothing. */
export type AreaIssueWish = {
  state?: AreaIssueState | undefined;
  kind?: string | undefined;
  place?: string | undefined;
  mine?: boolean | undefined;
  dimension?: string | undefined;
  code?: string | undefined;
};

function asked({ state, kind, place, mine, dimension, code }: AreaIssueWish): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(place ? { placeId: place } : {}),
    ...(mine ? { mine: 'true' } : {}),
    ...(dimension && code ? { dimension, code } : {}),
  }).toString();
  return query ? `?${query}` : '';
}

export const areaIssuesQuery = (wish: AreaIssueWish) =>
  queryOptions({
    queryKey: [...keys.areaIssues, 'list', wish],
    queryFn: () => get<AreaIssueList>(`/api/area-issues${asked(wish)}`),
  });

export const areaIssueQuery = (issueId: string) =>
  queryOptions({
    queryKey: [...keys.areaIssues, 'one', issueId],
    queryFn: () => get<AreaIssue>(`/api/area-issues/${issueId}`),
  });

export const threadIssuesQuery = (channelId: string, threadId: string) =>
  queryOptions({
    queryKey: keys.threadIssues(channelId, threadId),
    queryFn: () => get<AreaIssueList>(`/api/threads/${threadId}/area-issues`),
  });

/** Whoever comes second sees what the first one did, and keeps what he typed. */
function useIssueCommand<T>(send: (json: T) => Promise<AreaIssue>) {
  const client = useQueryClient();
  return useMutation<AreaIssue, ApiProblem, T>({
    mutationFn: send,
    onError: ({ code }) => {
      if (code === 'area-issue-changed')
        void client.invalidateQueries({ queryKey: [...keys.areaIssues, 'one'] });
    },
    onSuccess: (issue) => {
      client.setQueryData(areaIssueQuery(issue.issueId).queryKey, issue);
      void client.invalidateQueries({ queryKey: [...keys.areaIssues, 'list'] });
      for (const { channelId, threadId } of issue.threads) {
        void client.invalidateQueries({ queryKey: keys.threadIssues(channelId, threadId) });
      }
    },
  });
}

export function useRaiseIssue() {
  return useIssueCommand<RaiseIssue>((json) => command('/api/area-issues', { method: 'POST', json }));
}

export function useRewriteIssue(issueId: string) {
  return useIssueCommand<RewriteIssue>((json) =>
    command(`/api/area-issues/${issueId}`, { method: 'PUT', json }),
  );
}

export function useTakeStep(issueId: string) {
  return useIssueCommand<TakeStep>((json) =>
    command(`/api/area-issues/${issueId}/steps`, { method: 'POST', json }),
  );
}

export function useLinkSource(issueId: string) {
  return useIssueCommand<LinkSource>((json) =>
    command(`/api/area-issues/${issueId}/sources`, { method: 'POST', json }),
  );
}

export function useUnlinkSource(issueId: string) {
  return useIssueCommand<string>((sourceId) =>
    command(`/api/area-issues/${issueId}/sources/${sourceId}`, { method: 'DELETE' }),
  );
}

export function useWriteMeeting(issueId: string, meetingId: string) {
  return useIssueCommand<WriteMeeting>((json) =>
    command(`/api/area-issues/${issueId}/meetings/${meetingId}`, { method: 'PUT', json }),
  );
}

export function useWriteMeasure(issueId: string, measureId: string) {
  return useIssueCommand<WriteMeasure>((json) =>
    command(`/api/area-issues/${issueId}/measures/${measureId}`, { method: 'PUT', json }),
  );
}

export function useRecordValue(issueId: string) {
  return useIssueCommand<RecordValue>((json) =>
    command(`/api/area-issues/${issueId}/values`, { method: 'PUT', json }),
  );
}

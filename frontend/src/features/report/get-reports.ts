import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { AreaIssueList } from '../../platform/api-types/areaissue';
import type { Ledger } from '../../platform/api-types/consultation';
import type {
  BeginReport,
  Report,
  ReportList,
  StepReport,
  WriteReport,
} from '../../platform/api-types/report';
import { keys } from '../../platform/query/keys';

export const reportsQuery = queryOptions({
  queryKey: [...keys.reports, 'list'],
  queryFn: () => get<ReportList>('/api/reports'),
});

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...keys.reports, 'one', reportId],
    queryFn: () => get<Report>(`/api/reports/${reportId}`),
  });

/** Issues that may stand in a report: drafts are told to nobody. */
export const issuesQuery = queryOptions({
  queryKey: [...keys.areaIssues, 'list', {}],
  queryFn: () => get<AreaIssueList>('/api/area-issues'),
});

/** The matters of a month, from which an example may be begun. */
export const mattersQuery = (centreId: string, month: string) =>
  queryOptions({
    queryKey: [...keys.ledger, 'month', month, centreId],
    queryFn: () => get<Ledger>(`/api/consultations?month=${month}&centreId=${centreId}`),
  });

/** Whoever comes second sees what the first one did, and keeps what he typed. */
function useReportCommand<T>(send: (json: T) => Promise<Report>) {
  const client = useQueryClient();
  return useMutation<Report, ApiProblem, T>({
    mutationFn: send,
    onError: ({ code }) => {
      if (code === 'report-changed' || code === 'report-not-in-this-state')
        void client.invalidateQueries({ queryKey: [...keys.reports, 'one'] });
    },
    onSuccess: (report) => {
      client.setQueryData(reportQuery(report.reportId).queryKey, report);
      void client.invalidateQueries({ queryKey: reportsQuery.queryKey });
    },
  });
}

export function useBeginReport() {
  return useReportCommand<BeginReport>((json) => command('/api/reports', { method: 'POST', json }));
}

export function useWriteReport(reportId: string) {
  return useReportCommand<WriteReport>((json) =>
    command(`/api/reports/${reportId}`, { method: 'PUT', json }),
  );
}

export function useTakeNumbers(reportId: string) {
  return useReportCommand<void>(() => command(`/api/reports/${reportId}/numbers`, { method: 'POST' }));
}

export function useStepReport(reportId: string) {
  return useReportCommand<StepReport>((json) =>
    command(`/api/reports/${reportId}/steps`, { method: 'POST', json }),
  );
}

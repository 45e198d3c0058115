import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { ImportView } from '../../platform/api-types/directory';
import { directoryKey } from '../../platform/directory/get-directory';

/** Reads a list, and registers it when `keep`. */
export function useReadList(keep: boolean) {
  const client = useQueryClient();
  return useMutation<ImportView, ApiProblem, File>({
    mutationFn: (file) => command<ImportView>(`/api/directory/import?keep=${keep}`, { method: 'POST', file }),
    onSuccess: () => {
      if (!keep) return;
      void client.invalidateQueries({ queryKey: directoryKey });
      void client.invalidateQueries({ queryKey: ['organizations'] });
    },
  });
}

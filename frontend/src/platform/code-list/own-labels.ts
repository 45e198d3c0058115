import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { get } from '../api/request';
import type { Code, Dimension } from '../api-types/code-list';
import type { OwnLabel, OwnLabels } from '../api-types/own-label';
import { keys } from '../query/keys';

/** The centre whose words stand beside the common ones below; none when it is not said. */
export const LabelsOf = createContext<string | undefined>(undefined);

export const ownLabelsQuery = (centreId: string) =>
  queryOptions({
    queryKey: [...keys.ledger, 'labels', centreId],
    queryFn: () => get<OwnLabels>(`/api/centres/${centreId}/labels`),
  });

/** What the centre around calls codes of a dimension, in its order. */
export function useOwnLabels(dimension: Dimension): OwnLabel[] {
  const centreId = useContext(LabelsOf);
  const { data } = useQuery({ ...ownLabelsQuery(centreId ?? ''), enabled: Boolean(centreId) });
  return data?.labels.filter((one) => one.dimension === dimension) ?? [];
}

/** The codes that the centre has words for come first, in the order of these. */
export function ownFirst(codes: readonly Code[], own: readonly OwnLabel[]): Code[] {
  const named = [...new Set(own.map(({ code }) => code))].flatMap(
    (code) => codes.find((one) => one.code === code) ?? [],
  );
  return [...named, ...codes.filter((one) => !named.includes(one))];
}

/** 在宅医の紹介・医師さがし（訪問診療医・かかりつけ医の紹介）; the common label alone where there is no other. */
export function withOwn(common: string, code: string, own: readonly OwnLabel[]): string {
  const words = own.filter((one) => one.code === code).map(({ label }) => label);
  return words.length > 0 ? `${words.join('・')}（${common}）` : common;
}

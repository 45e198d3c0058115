import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/request';
import type { Me } from '../api-types/identity';

export const getMe = () => get<Me>('/api/me');

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: 5 * 60_000 });

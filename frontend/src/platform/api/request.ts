import type { Problem } from '../api-types/generated';
import { sessionEnded } from '../session/session-ended';
import { ApiProblem } from './api-problem';

export type Command = { method: 'POST' | 'PUT' | 'DELETE'; json?: unknown; yaml?: string; file?: Blob };

export function get<T>(path: string): Promise<T> {
  return answer<T>(path, { method: 'GET' });
}

export function command<T = void>(path: string, { method, json, yaml, file }: Command): Promise<T> {
  if (yaml !== undefined) return answer<T>(path, { method, body: yaml }, 'application/yaml');
  if (file !== undefined) return answer<T>(path, { method, body: file }, 'application/octet-stream');
  if (json !== undefined) return answer<T>(path, { method, body: JSON.stringify(json) }, 'application/json');
  return answer<T>(path, { method });
}

/** Something that is no JSON; refusals are. */
export function fetched(path: string, accept: string): Promise<Response> {
  return granted(path, { method: 'GET' }, { Accept: accept });
}

async function answer<T>(path: string, init: RequestInit, contentType?: string): Promise<T> {
  const response = await granted(path, init, {
    Accept: 'application/json, application/problem+json',
    ...(contentType ? { 'Content-Type': contentType } : {}),
  });
  if (!response.headers.has('Content-Type')) return undefined as T;
  return (await response.json().catch(() => {
    throw new ApiProblem(502, 'malformed-answer', undefined);
  })) as T;
}

async function granted(path: string, init: RequestInit, headers: Record<string, string>): Promise<Response> {
  const response = await send(path, {
    ...init,
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'JavaScript', ...headers },
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new ApiProblem(0, 'unreachable', undefined);
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => ({}));
  const problem: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const result = new ApiProblem(
    response.status,
    problem.code ?? `http-${response.status}`,
    problem.title,
    problem.fields ?? [],
    problem.traceId,
  );
  if (result.signedOut && !sessionEnded.get()) sessionEnded.set('expired');
  return result;
}

import type { FieldProblem } from '../api-types/generated';

export type { FieldProblem } from '../api-types/generated';

/** An RFC 9457 answer, or what stands for one when no answer came (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string | undefined,
    readonly fields: readonly FieldProblem[] = [],
    readonly traceId: string | undefined = undefined,
  ) {
    super(code);
    this.name = 'ApiProblem';
  }

  get unreachable(): boolean {
    return this.status === 0;
  }

  get signedOut(): boolean {
    return this.status === 401 || this.status === 499;
  }

  get notFound(): boolean {
    return this.status === 404;
  }
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(500, 'internal', undefined);
}

import type { Problem } from '@kairos-mfa/protocol';
import type { Describe, Guard } from './guard.ts';

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  409: 'CONFLICT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** A refusal of the guard. tRPC recognizes an error of this name and uses its `code`; this package does not depend on tRPC. */
export class KairosTrpcError extends Error {
  override readonly name = 'TRPCError';
  readonly code: string;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.code = codes[problem.status] ?? 'INTERNAL_SERVER_ERROR';
    this.problem = problem;
  }
}

/** Middleware: `t.procedure.use(guardTrpc(guard, describe))`. A refusal is thrown as a `KairosTrpcError`. */
export function guardTrpc<Incoming>(
  guard: Guard,
  describe: Describe<Incoming>,
): <Outcome>(options: Incoming & { next(): Promise<Outcome> }) => Promise<Outcome> {
  return async (options) => {
    const action = await describe(options);
    const outcome = action ? await guard(action) : undefined;
    // SAFETY: a refusal of a guard is a problem (RFC 9457).
    if (outcome && !outcome.ok) throw new KairosTrpcError((await outcome.response.json()) as Problem);
    return options.next();
  };
}

/**
 * The problem in an error, for tRPC's `errorFormatter`, so that it reaches the browser:
 * `errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, ...trpcProblem(error) } })`.
 */
export function trpcProblem(error: unknown): { problem?: Problem } {
  return error instanceof KairosTrpcError ? { problem: error.problem } : {};
}

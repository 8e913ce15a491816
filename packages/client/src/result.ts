import type { Problem, ProblemCode } from '@kairos-mfa/protocol';

/** A problem is a value: nothing here throws because the server said no. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** A problem that the browser states itself, e.g. when no answer came. */
export function localProblem(code: ProblemCode, status: number, title: string): Problem {
  return { type: `urn:kairos:problem:${code}`, title, status, code };
}

import type { Problem } from '@kairos-mfa/protocol';
import { problemType } from '@kairos-mfa/protocol/internal/problem-type';

/** The value of a call or the server's problem: a refusal is no exception. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** The problem for a request without a response, or with one that is not from Kairos. */
export function unreachable(status = 503): Problem {
  const code = 'unavailable';
  return { type: problemType(code), title: 'The server could not be reached', status, code };
}

import type { Problem } from '@kairos-mfa/protocol';

/** A problem is a value: nothing here throws because the server said no. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** What the browser states itself when no answer came, or none that Kairos knows. */
export function unreachable(status = 503): Problem {
  const code = 'unavailable';
  return { type: `urn:kairos:problem:${code}`, title: 'The server could not be reached', status, code };
}

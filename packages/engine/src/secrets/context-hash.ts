import type { StepUpContext } from '@kairos-mfa/protocol';
import { base64url } from 'jose';

/** SHA-256 over the canonical form of a step-up context: keys sorted, types kept. What a grant is bound to. */
export async function contextHash(context: StepUpContext): Promise<string> {
  // -0 and 0 are the same amount; JSON writes both as 0.
  const canonical = JSON.stringify(Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return base64url.encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical))),
  );
}

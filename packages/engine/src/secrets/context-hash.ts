import type { StepUpContext } from '@kairos-mfa/protocol';
import { sha256 } from './sha256.ts';

/** SHA-256 over the canonical form of a step-up context: keys sorted, types kept. A grant is bound to it. */
export function contextHash(context: StepUpContext): Promise<string> {
  // -0 and 0 are the same amount; JSON writes both as 0.
  return sha256(JSON.stringify(Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

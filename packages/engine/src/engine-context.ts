import type { Kysely } from 'kysely';
import type { BackgroundTasks } from './background-tasks.ts';
import type { ClockSkew } from './clock-skew.ts';
import type { DecisionSampler } from './decision-samples/decision-sampler.ts';
import type { RelyingParty, Verifier } from './define-verifier.ts';
import type { ConcurrentRequests } from './limits/concurrent-requests.ts';
import type { RequestCounter } from './limits/request-limits.ts';
import type { Policy } from './policy/compile-policy.ts';
import type { PolicyScope } from './policy/effective-policy.ts';
import type { EnginePorts } from './ports.ts';
import type { DecisionCounter } from './prompts/decision-counter.ts';
import type { KeyRing } from './secrets/key-ring.ts';
import type { RetentionMonths } from './store/retention.ts';
import type { Database } from './store/schema.ts';
import type { Queries } from './store/transact.ts';

/** The dependencies of a handler. */
export interface EngineContext extends EnginePorts {
  /** The primary, where no replica is configured. */
  readonly readDatabase: Kysely<Database>;
  readonly retention: RetentionMonths;
  readonly party: RelyingParty;
  readonly keys: KeyRing;
  readonly requests: RequestCounter;
  readonly decisions: DecisionCounter;
  readonly samples: DecisionSampler;
  readonly concurrent: ConcurrentRequests;
  readonly clockSkew: ClockSkew;
  /** Runs work that a request must not wait for. */
  readonly background: BackgroundTasks;
  readonly serviceKeys: readonly string[];
  /** By factor type, strongest first. */
  readonly verifiers: ReadonlyMap<string, Verifier>;
  /** The active policy for a person of this scope. */
  readonly policy: (scope: PolicyScope, within?: Queries) => Promise<Policy>;
}

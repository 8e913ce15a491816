import type {
  AcknowledgeEvidence,
  DismissReason,
  NextStep,
  ProblemCode,
  PromptDecision,
  SuppressionCode,
} from '@kairos-mfa/protocol';
import type { Failure } from '../failure.ts';
import type { SecurityTask } from '../security.flow.ts';

/** The prompt of an event, as in its decision. */
interface PromptFacts extends Pick<PromptDecision, 'kind' | 'surface' | 'moment' | 'variant'> {
  promptId: string;
}

/**
 * An analytics event for the host. It contains kinds, reasons and steps, and never a code, a secret, a name, an amount or
 * a resource, so it can be sent to any collector.
 */
export type KairosEvent =
  | ({ type: 'prompt.offered' | 'prompt.shown' | 'prompt.accepted' | 'prompt.closed' } & PromptFacts)
  /** `amended`: it replaces the dismissal that was sent before. */
  | ({ type: 'prompt.dismissed'; reason?: DismissReason; never: boolean; amended?: true } & PromptFacts)
  | ({ type: 'prompt.later'; days?: number; amended?: true } & PromptFacts)
  | { type: 'prompt.held'; moment: string; suppressedBy: readonly SuppressionCode[] }
  | { type: 'prompt.failed'; problem: ProblemCode }
  /** The offer of a sign-in to set up a factor. */
  | { type: 'setup_offer.shown' | 'setup_offer.accepted' | 'setup_offer.skipped' }
  /** A card with a next step for a person who has a factor. `refused`: not this step again. */
  | {
      type:
        | 'next_step.shown'
        | 'next_step.opened'
        | 'next_step.dismissed'
        | 'next_step.refused'
        | 'next_step.done';
      step: NextStep;
    }
  | { type: 'enrollment.started' | 'enrollment.completed'; factorType: string }
  | { type: 'enrollment.failed'; factorType: string; trouble: Failure }
  | { type: 'enrollment.reauthenticating'; factorType: string }
  | { type: 'enrollment.blocked'; trouble: Failure }
  /** The screen was closed before a factor was enrolled. */
  | { type: 'enrollment.abandoned'; step: string; factorType?: string }
  | { type: 'recovery_codes.saved'; how: AcknowledgeEvidence }
  | { type: 'recovery_codes.kept'; how: AcknowledgeEvidence }
  | { type: 'recovery_codes.left' }
  /** A recovery code was used in place of a factor, at sign-in or for an action; `remaining` are left. */
  | { type: 'recovery_codes.used'; remaining: number; action?: string }
  | { type: 'challenge.started'; factorTypes: readonly string[] }
  | { type: 'challenge.passed'; factorType: string }
  | { type: 'challenge.failed'; factorType: string; trouble: Failure }
  | { type: 'challenge.blocked'; trouble: Failure }
  | { type: 'challenge.abandoned'; step: string }
  | {
      type: 'step_up.requested' | 'step_up.enrolling' | 'step_up.granted' | 'step_up.cancelled';
      action: string;
    }
  | { type: 'devices.forgotten'; which: 'one' | 'all' }
  | { type: 'preferences.changed'; neverAsk: boolean; reminders: boolean }
  | { type: 'security.changed'; change: SecurityTask['type'] }
  | { type: 'security.refused'; change: SecurityTask['type']; problem: ProblemCode };

/** Derives analytics events from the transitions of a flow; pure, like the flow itself. */
export interface Observer<State, Event> {
  /** The events of one transition. One that changed nothing has `before === after`. */
  onTransition: (before: State, event: Event, after: State) => readonly KairosEvent[];
  /** The events of closing the screen in this state. */
  onLeave?: (state: State) => readonly KairosEvent[];
}

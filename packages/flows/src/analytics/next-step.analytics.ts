import type { NextStepEvent, NextStepState } from '../next-step.flow.ts';
import type { KairosEvent, Observer } from './kairos-event.ts';

/** The analytics events of a card with a next step. */
export const nextStepObserver: Observer<NextStepState, NextStepEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    const type = typeOf(event, after);
    const shown = 'suggestion' in after ? after : 'suggestion' in before ? before : undefined;
    return type && shown ? [{ type, step: shown.suggestion.step }] : [];
  },
};

function typeOf(
  event: NextStepEvent,
  after: NextStepState,
): Extract<KairosEvent, { step: unknown; type: `next_step.${string}` }>['type'] | undefined {
  switch (event.type) {
    case 'decided':
      return after.step === 'offered' ? 'next_step.shown' : undefined;
    case 'accept-requested':
      return 'next_step.opened';
    case 'answer-requested':
      return event.response === 'never' ? 'next_step.refused' : 'next_step.dismissed';
    case 'completed':
      return 'next_step.done';
    default:
      return undefined;
  }
}

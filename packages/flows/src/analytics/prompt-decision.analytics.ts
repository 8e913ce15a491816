import type { PromptEvent, PromptState } from '../prompt.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of a decision that showed nothing. */
export const promptDecisionObserver: Observer<PromptState, PromptEvent> = {
  onTransition(before, event, after) {
    if (before === after || after.step !== 'silent') return [];
    if (event.type === 'decided') {
      const { moment, suppressedBy } = event.decision;
      return [{ type: 'prompt.held', moment, suppressedBy }];
    }
    return event.type === 'refused' ? [{ type: 'prompt.failed', problem: event.problem }] : [];
  },
};

import type { PromptEvent, PromptState } from '../prompt.flow.ts';
import type { Observer } from './kairos-event.ts';
import { promptDecisionObserver } from './prompt-decision.analytics.ts';
import { shownPromptObserver } from './shown-prompt.analytics.ts';

/** The analytics events of a prompt. */
export const promptObserver: Observer<PromptState, PromptEvent> = {
  onTransition: (...transition) => [
    ...promptDecisionObserver.onTransition(...transition),
    ...shownPromptObserver.onTransition(...transition),
  ],
};

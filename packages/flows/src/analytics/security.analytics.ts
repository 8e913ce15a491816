import type { SecurityEvent, SecurityState } from '../security.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of the security page. */
export const securityObserver: Observer<SecurityState, SecurityEvent> = {
  onTransition(before, event, after) {
    if (before === after || before.step !== 'working') return [];
    const change = before.task.type;
    if (event.type === 'refused') return [{ type: 'security.refused', change, problem: event.problem }];
    return event.type === 'renamed' || event.type === 'removed' || event.type === 'regenerated'
      ? [{ type: 'security.changed', change }]
      : [];
  },
};

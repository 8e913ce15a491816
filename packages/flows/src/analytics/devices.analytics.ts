import type { DevicesEvent, DevicesState } from '../devices.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of the list of remembered devices. */
export const devicesObserver: Observer<DevicesState, DevicesEvent> = {
  onTransition(before, event, after) {
    if (before === after || event.type !== 'forgotten' || before.step !== 'forgetting') return [];
    return [{ type: 'devices.forgotten', which: before.which === 'all' ? 'all' : 'one' }];
  },
};

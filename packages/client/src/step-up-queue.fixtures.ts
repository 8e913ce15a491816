import type { StepUpEvent, StepUpState } from '@kairos-mfa/flows';
import type { Runner } from './create-flow-runner.ts';
import { createOutletRegistry, type OutletRegistry } from './outlet-registry.ts';
import { createStepUpQueue, type RequestStepUp } from './step-up-queue.ts';

/** A queue with its registry of dialogs. */
export interface MountedQueue {
  request: RequestStepUp;
  mount: OutletRegistry['add'];
}

/** Creates a queue over a runner that is there already. */
export function createMountedQueue(runner: Runner<StepUpState, StepUpEvent>): MountedQueue {
  const dialogs = createOutletRegistry('<StepUpDialog>', () => runner.dispatch({ type: 'cancel-requested' }));
  return {
    request: createStepUpQueue(runner, dialogs),
    mount(onActiveChange) {
      const unmount = dialogs.add(onActiveChange);
      const release = runner.retain();
      return () => {
        unmount();
        release();
      };
    },
  };
}

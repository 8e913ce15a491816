import type { StepUpEvent, StepUpState } from '@kairos-mfa/flows';
import type { KairosCaller } from './create-client.ts';
import { createDeferredRunner } from './create-deferred-runner.ts';
import type { Runner } from './create-flow-runner.ts';
import { createOutletRegistry, type OutletRegistry } from './outlet-registry.ts';
import type { RequestStepUp } from './step-up-queue.ts';

/** The connection of the app's one step-up dialog. */
export interface StepUpHost {
  runner: Runner<StepUpState, StepUpEvent>;
  /** Registers a dialog and calls it with whether it is the active one. Returns a function that removes it. */
  mount: OutletRegistry['add'];
}

/** Creates the host and the function that requests a step-up. Its flow and its queue are loaded with the first request. */
export function createStepUpHost(caller: KairosCaller): { host: StepUpHost; request: RequestStepUp } {
  let serve: RequestStepUp | undefined;
  const runner = createDeferredRunner<StepUpState, StepUpEvent>({ step: 'idle' }, async () => {
    const { createStepUpRunner, createStepUpQueue } = await import('./serve-step-up.ts');
    const loaded = createStepUpRunner(caller);
    serve = createStepUpQueue(loaded, dialogs);
    return loaded;
  });
  const dialogs = createOutletRegistry('<StepUpDialog>', () => {
    // Without a dialog the step-up that is open cannot continue.
    if (serve) runner.dispatch({ type: 'cancel-requested' });
  });
  return {
    host: {
      runner,
      mount(onActiveChange) {
        const unmount = dialogs.add(onActiveChange);
        const release = runner.retain();
        return () => {
          unmount();
          release();
        };
      },
    },
    async request(request, options) {
      // Also where the page was left offline: what cannot be shown is not approved.
      const isReady =
        dialogs.hasMounted() &&
        (await runner.load().then(
          () => true,
          () => false,
        ));
      return isReady && serve ? serve(request, options) : { ok: false, reason: 'no_host' };
    },
  };
}

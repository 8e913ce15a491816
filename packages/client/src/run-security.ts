import {
  securityFlow,
  securityObserver,
  securityStart,
  type SecurityEffect,
  type SecurityEvent,
  type SecurityState,
  type SecurityTask,
} from '@kairos-mfa/flows';
import type { KairosClient } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { withDeviceSupport } from './device-capabilities.ts';
import { callWithStepUp, refusal } from './call-with-step-up.ts';

/** Runs one's own protection against the server; a change that wants a proof asks for it and goes on by itself. */
export function createSecurityRunner(client: KairosClient): Runner<SecurityState, SecurityEvent> {
  return createRunner<SecurityState, SecurityEvent, SecurityEffect>({
    flow: securityFlow,
    observer: securityObserver,
    emit: client.emit,
    start: securityStart,
    openEvent: () => ({ type: 'opened' }),
    async run(effect, dispatch, signal) {
      if (effect.type === 'perform') return dispatch(await perform(client, effect.task, signal));
      const answer = await client.call('getState', { signal });
      if (!answer.ok) return dispatch(refusal(answer.problem));
      const factorOptions = withDeviceSupport(client, answer.value.factorOptions);
      dispatch({ type: 'loaded', security: { ...answer.value, factorOptions } });
    },
  });
}

async function perform(
  client: KairosClient,
  task: SecurityTask,
  signal: AbortSignal,
): Promise<SecurityEvent> {
  switch (task.type) {
    case 'rename': {
      const params = { factorId: task.factorId };
      return callWithStepUp(
        client,
        () => client.call('renameFactor', { params, body: { name: task.name }, signal }),
        (factor) => ({ type: 'renamed', factor }),
      );
    }
    case 'remove': {
      const params = { factorId: task.factorId };
      return callWithStepUp(
        client,
        () => client.call('removeFactor', { params, signal }),
        () => ({ type: 'removed' }),
      );
    }
    case 'regenerate':
      return callWithStepUp(
        client,
        () => client.call('regenerateRecoveryCodes', { body: {}, signal }),
        (codes) => ({ type: 'regenerated', codes }),
      );
  }
}

import {
  devicesFlow,
  devicesObserver,
  devicesStart,
  type DevicesEffect,
  type DevicesEvent,
  type DevicesState,
} from '@kairos-mfa/flows';
import type { KairosClient } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { callWithStepUp, refusal } from './call-with-step-up.ts';

/** Runs the list of remembered devices against the server. */
export function createDevicesRunner(client: KairosClient): Runner<DevicesState, DevicesEvent> {
  return createRunner<DevicesState, DevicesEvent, DevicesEffect>({
    flow: devicesFlow,
    observer: devicesObserver,
    emit: client.emit,
    start: devicesStart,
    openEvent: () => ({ type: 'opened' }),
    async run(effect, dispatch, signal) {
      if (effect.type === 'forget') {
        const { which } = effect;
        const send = () =>
          which === 'all'
            ? client.call('forgetDevices', { signal })
            : client.call('forgetDevice', { params: which, signal });
        return dispatch(await callWithStepUp(client, send, () => ({ type: 'forgotten' })));
      }
      const answer = await client.call('listRememberedDevices', { signal });
      dispatch(answer.ok ? { type: 'loaded', remembered: answer.value } : refusal(answer.problem));
    },
  });
}

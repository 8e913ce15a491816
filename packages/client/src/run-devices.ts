import type { DevicesEffect, DevicesEvent, DevicesState } from '@kairos-mfa/flows';
import { devicesObserver } from '@kairos-mfa/flows/internal/analytics/devices.analytics';
import { devicesFlow, devicesStart } from '@kairos-mfa/flows/internal/devices.flow';
import { callWithStepUp, refusal } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Runs the list of remembered devices against the server. */
export function createDevicesRunner(client: KairosClient): Runner<DevicesState, DevicesEvent> {
  return createFlowRunner<DevicesState, DevicesEvent, DevicesEffect>({
    flow: devicesFlow,
    observer: devicesObserver,
    emit: client.emit,
    start: devicesStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(effect, signal) {
      if (effect.type === 'listRememberedDevices') {
        const answer = await client.call('listRememberedDevices', { signal });
        return answer.ok ? { type: 'loaded', remembered: answer.value } : refusal(answer.problem);
      }
      const forgotten = () => ({ type: 'forgotten' }) as const;
      return effect.type === 'forgetDevices'
        ? callWithStepUp(client, 'forgetDevices', { signal }, forgotten)
        : callWithStepUp(
            client,
            'forgetDevice',
            { params: { deviceId: effect.deviceId }, signal },
            forgotten,
          );
    },
  });
}

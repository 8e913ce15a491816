import type { ProblemCode, RememberedDevices } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { problemState, type Failure } from './failure.ts';

/** Which remembered devices are forgotten: one by its id, or all of them. */
export type ForgetTarget = { deviceId: string } | 'all';

/** The list of remembered devices. */
export type DevicesState =
  | { step: 'loading' }
  | { step: 'listed'; remembered: RememberedDevices; forgotten?: 'one' | 'all'; failure?: Failure }
  /** Confirmation before all devices are forgotten: each will require the second factor again. */
  | { step: 'confirming'; remembered: RememberedDevices }
  | { step: 'forgetting'; remembered: RememberedDevices; which: ForgetTarget }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the person, results of the server, and changes on other screens. */
export type DevicesEvent =
  | { type: 'open-requested' }
  | { type: 'loaded'; remembered: RememberedDevices }
  | { type: 'forget-requested'; deviceId: string }
  | { type: 'forget-all-requested' }
  | { type: 'confirm-requested' }
  | { type: 'back-requested' }
  | { type: 'forgotten' }
  | { type: 'step-up-cancelled' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A factor was added or removed, which ends every remembered device. */
  | { type: 'changed-elsewhere' }
  | { type: 'retry-requested' };

/** The routes that the list calls. */
export type DevicesEffect =
  | { type: 'listRememberedDevices' }
  | { type: 'forgetDevice'; deviceId: string }
  | { type: 'forgetDevices' };

type Result = Next<DevicesState, DevicesEffect>;

/** The state before anything is loaded. */
export const devicesStart: DevicesState = { step: 'loading' };

/** Devices that skip the second factor: one is forgotten at once, all of them after a confirmation. */
export function devicesFlow(state: DevicesState, event: DevicesEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'listRememberedDevices' }] : [state];
    case 'loaded':
      if (state.step === 'loading') return [{ step: 'listed', remembered: event.remembered }];
      return state.step === 'listed' ? [{ ...state, remembered: event.remembered }] : [state];
    case 'forget-requested':
      return state.step === 'listed' && has(state.remembered, event.deviceId)
        ? forget(state.remembered, { deviceId: event.deviceId })
        : [state];
    case 'forget-all-requested':
      return state.step === 'listed' && state.remembered.devices.length > 0
        ? [{ step: 'confirming', remembered: state.remembered }]
        : [state];
    case 'confirm-requested':
      return state.step === 'confirming' ? forget(state.remembered, 'all') : [state];
    case 'back-requested':
      return state.step === 'confirming' ? [{ step: 'listed', remembered: state.remembered }] : [state];
    case 'forgotten':
      return state.step === 'forgetting' ? forgotten(state) : [state];
    case 'step-up-cancelled':
      return state.step === 'forgetting' ? [{ step: 'listed', remembered: state.remembered }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'changed-elsewhere':
      return state.step === 'listed' ? [state, { type: 'listRememberedDevices' }] : [state];
    case 'retry-requested':
      return state.step === 'problem' ? [devicesStart, { type: 'listRememberedDevices' }] : [state];
  }
}

function has({ devices }: RememberedDevices, deviceId: string): boolean {
  return devices.some(({ id }) => id === deviceId);
}

function forget(remembered: RememberedDevices, which: ForgetTarget): Result {
  return [
    { step: 'forgetting', remembered, which },
    which === 'all' ? { type: 'forgetDevices' } : { type: 'forgetDevice', ...which },
  ];
}

function forgotten({ remembered, which }: Extract<DevicesState, { step: 'forgetting' }>): Result {
  const remaining = which === 'all' ? [] : remembered.devices.filter(({ id }) => id !== which.deviceId);
  return [
    {
      step: 'listed',
      remembered: { ...remembered, devices: remaining },
      forgotten: which === 'all' ? 'all' : 'one',
    },
    { type: 'listRememberedDevices' },
  ];
}

function refused(state: DevicesState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading') return [problemState(problem, retryAfter)];
  // Already forgotten, e.g. in another tab: that is the result that was requested.
  if (state.step === 'forgetting' && problem === 'not_found') return forgotten(state);
  if (state.step === 'forgetting' || state.step === 'listed')
    return [{ step: 'listed', remembered: state.remembered, failure: problem }];
  return [state];
}

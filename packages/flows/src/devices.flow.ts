import type { ProblemCode, RememberedDevices } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { Failure } from './failure.ts';

/** Which devices are forgotten: one by its id, or all of them. */
export type ForgetTarget = { deviceId: string } | 'all';

export type DevicesState =
  | { step: 'loading' }
  | { step: 'listed'; remembered: RememberedDevices; forgotten?: 'one' | 'all'; failure?: Failure }
  /** Asked once: every device will want the second step again. */
  | { step: 'asking'; remembered: RememberedDevices }
  | { step: 'forgetting'; remembered: RememberedDevices; which: ForgetTarget }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

export type DevicesEvent =
  | { type: 'opened' }
  | { type: 'loaded'; remembered: RememberedDevices }
  | { type: 'forget'; deviceId: string }
  | { type: 'forget-all' }
  | { type: 'confirmed' }
  | { type: 'went-back' }
  | { type: 'forgotten' }
  | { type: 'step-up-left' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  /** A factor was added or taken away, which ends all of them. */
  | { type: 'changed-elsewhere' }
  | { type: 'retry' };

export type DevicesEffect = { type: 'load' } | { type: 'forget'; which: ForgetTarget };

type Result = Next<DevicesState, DevicesEffect>;

export const devicesStart: DevicesState = { step: 'loading' };

/** The devices on which the second step is not asked: one is forgotten by one press, all of them after a question. */
export function devicesFlow(state: DevicesState, event: DevicesEvent): Result {
  switch (event.type) {
    case 'opened':
      return state.step === 'loading' ? [state, { type: 'load' }] : [state];
    case 'loaded':
      if (state.step === 'loading') return [{ step: 'listed', remembered: event.remembered }];
      return state.step === 'listed' ? [{ ...state, remembered: event.remembered }] : [state];
    case 'forget':
      return state.step === 'listed' && has(state.remembered, event.deviceId)
        ? forget(state.remembered, { deviceId: event.deviceId })
        : [state];
    case 'forget-all':
      return state.step === 'listed' && state.remembered.devices.length > 0
        ? [{ step: 'asking', remembered: state.remembered }]
        : [state];
    case 'confirmed':
      return state.step === 'asking' ? forget(state.remembered, 'all') : [state];
    case 'went-back':
      return state.step === 'asking' ? [{ step: 'listed', remembered: state.remembered }] : [state];
    case 'forgotten':
      return state.step === 'forgetting' ? forgotten(state) : [state];
    case 'step-up-left':
      return state.step === 'forgetting' ? [{ step: 'listed', remembered: state.remembered }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'changed-elsewhere':
      return state.step === 'listed' ? [state, { type: 'load' }] : [state];
    case 'retry':
      return state.step === 'problem' ? [devicesStart, { type: 'load' }] : [state];
  }
}

function has({ devices }: RememberedDevices, deviceId: string): boolean {
  return devices.some(({ id }) => id === deviceId);
}

function forget(remembered: RememberedDevices, which: ForgetTarget): Result {
  return [
    { step: 'forgetting', remembered, which },
    { type: 'forget', which },
  ];
}

function forgotten({ remembered, which }: Extract<DevicesState, { step: 'forgetting' }>): Result {
  const left = which === 'all' ? [] : remembered.devices.filter(({ id }) => id !== which.deviceId);
  return [
    {
      step: 'listed',
      remembered: { ...remembered, devices: left },
      forgotten: which === 'all' ? 'all' : 'one',
    },
    { type: 'load' },
  ];
}

function refused(state: DevicesState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading')
    return [{ step: 'problem', failure: problem, ...(retryAfter === undefined ? {} : { retryAfter }) }];
  // Gone already, e.g. from another tab: that is what was wanted.
  if (state.step === 'forgetting' && problem === 'not_found') return forgotten(state);
  if (state.step === 'forgetting' || state.step === 'listed')
    return [{ step: 'listed', remembered: state.remembered, failure: problem }];
  return [state];
}

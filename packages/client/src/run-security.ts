import {
  securityFlow,
  securityObserver,
  securityStart,
  type SecurityEffect,
  type SecurityEvent,
  type SecurityState,
  type SecurityTask,
} from '@kairos-mfa/flows';
import type { Problem } from '@kairos-mfa/protocol';
import type { KairosClient } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { forDevice } from './for-device.ts';
import { protect, StepUpCancelled, StepUpRefused } from './protect.ts';
import type { Result } from './result.ts';
import { retryAfter } from './run-enrollment.ts';

/** Runs one's own protection against the server; a change that wants a proof asks for it and goes on by itself. */
export function createSecurityRunner(client: KairosClient): Runner<SecurityState, SecurityEvent> {
  return createRunner<SecurityState, SecurityEvent, SecurityEffect>({
    flow: securityFlow,
    observer: securityObserver,
    emit: client.emit,
    start: securityStart,
    opening: () => ({ type: 'opened' }),
    async run(effect, dispatch, signal) {
      if (effect.type === 'perform') return dispatch(await perform(client, effect.task, signal));
      const answer = await client.call('getState', { signal });
      if (!answer.ok) return dispatch(refusal(answer.problem));
      const factorOptions = forDevice(client, answer.value.factorOptions);
      dispatch({ type: 'loaded', security: { ...answer.value, factorOptions } });
    },
  });
}

async function perform(
  client: KairosClient,
  task: SecurityTask,
  signal: AbortSignal,
): Promise<SecurityEvent> {
  /** Every change goes through the one step-up queue: refused, proven, and run once more. */
  async function ask<Value>(
    send: () => Promise<Result<Value>>,
    done: (value: Value) => SecurityEvent,
  ): Promise<SecurityEvent> {
    const answer: Result<Value> | StepUpCancelled | StepUpRefused = await protect(client.stepUp, send)();
    if (answer instanceof StepUpCancelled && answer.reason === 'cancelled') return { type: 'step-up-left' };
    if (answer instanceof StepUpCancelled || answer instanceof StepUpRefused)
      return { type: 'refused', problem: 'step_up_required' };
    return answer.ok ? done(answer.value) : refusal(answer.problem);
  }

  switch (task.type) {
    case 'rename': {
      const params = { factorId: task.factorId };
      return ask(
        () => client.call('renameFactor', { params, body: { name: task.name }, signal }),
        (factor) => ({ type: 'renamed', factor }),
      );
    }
    case 'remove': {
      const params = { factorId: task.factorId };
      return ask(
        () => client.call('removeFactor', { params, signal }),
        () => ({ type: 'removed' }),
      );
    }
    case 'regenerate':
      return ask(
        () => client.call('regenerateRecoveryCodes', { body: {}, signal }),
        (codes) => ({ type: 'regenerated', codes }),
      );
  }
}

function refusal(problem: Problem): SecurityEvent {
  return { type: 'refused', problem: problem.code, ...retryAfter(problem) };
}

import { expect, test, vi } from 'vitest';
import { createRunner } from './create-runner.ts';

type State = { step: 'idle' } | { step: 'busy' } | { step: 'done' };
type Event = { type: 'go' } | { type: 'finished' };
type Effect = { type: 'work' };

function counting() {
  const started: AbortSignal[] = [];
  const finish: (() => void)[] = [];
  const runner = createRunner<State, Event, Effect>({
    flow: (state, event) => {
      if (state.step === 'idle' && event.type === 'go') return [{ step: 'busy' }, { type: 'work' }];
      if (state.step === 'busy' && event.type === 'finished') return [{ step: 'done' }];
      return [state];
    },
    start: { step: 'idle' },
    openEvent: () => ({ type: 'go' }),
    run: (_, dispatch, signal) => {
      started.push(signal);
      finish.push(() => dispatch({ type: 'finished' }));
    },
  });
  return { runner, started, finish };
}

test('StrictMode mounts twice and starts the work once', async () => {
  const { runner, started, finish } = counting();
  runner.retain()();
  runner.retain();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(started).toHaveLength(1);
  finish[0]?.();
  expect(runner.getState()).toEqual({ step: 'done' });
});

test('unmounting aborts the work, and an answer that comes later changes nothing', async () => {
  const { runner, started, finish } = counting();
  const listener = vi.fn();
  const release = runner.retain();
  release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(started[0]?.aborted).toBe(true);
  runner.subscribe(listener);
  finish[0]?.();
  expect(listener).not.toHaveBeenCalled();
  expect(runner.getState()).toEqual({ step: 'idle' });
});

test('the last one out says so once; a StrictMode remount says nothing', async () => {
  const closed: string[] = [];
  const runner = createRunner<State, Event, Effect>({
    flow: (state) => [state],
    start: { step: 'idle' },
    closeEvent: (state) => {
      closed.push(state.step);
      return undefined;
    },
    run: () => undefined,
  });
  runner.retain()();
  const release = runner.retain();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(closed).toEqual([]);
  release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(closed).toEqual(['idle']);
});

import { expect, test, vi } from 'vitest';
import { createFlowRunner } from './create-flow-runner.ts';

type State = { step: 'idle' } | { step: 'busy' } | { step: 'done' };
type Event = { type: 'work-requested' } | { type: 'worked' };
type Effect = { type: 'work' };

/** A runner whose effects are pending until the test resolves them. */
function createPendingRunner() {
  const signals: AbortSignal[] = [];
  const resolves: (() => void)[] = [];
  const runner = createFlowRunner<State, Event, Effect>({
    flow: (state, event) => {
      if (state.step === 'idle' && event.type === 'work-requested')
        return [{ step: 'busy' }, { type: 'work' }];
      if (state.step === 'busy' && event.type === 'worked') return [{ step: 'done' }];
      return [state];
    },
    start: { step: 'idle' },
    openEvent: () => ({ type: 'work-requested' }),
    run: (_, signal) => {
      signals.push(signal);
      return new Promise((resolve) => resolves.push(() => resolve({ type: 'worked' })));
    },
  });
  return { runner, signals, resolves };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5));

test('StrictMode mounts twice and starts the work once', async () => {
  const { runner, signals, resolves } = createPendingRunner();
  runner.retain()();
  runner.retain();
  await nextTask();
  expect(signals).toHaveLength(1);
  resolves[0]?.();
  await nextTask();
  expect(runner.getState()).toEqual({ step: 'done' });
});

test('unmounting aborts the work, and a result that comes later changes nothing', async () => {
  const { runner, signals, resolves } = createPendingRunner();
  const listener = vi.fn();
  const release = runner.retain();
  release();
  await nextTask();
  expect(signals[0]?.aborted).toBe(true);
  runner.subscribe(listener);
  resolves[0]?.();
  await nextTask();
  expect(listener).not.toHaveBeenCalled();
  expect(runner.getState()).toEqual({ step: 'idle' });
});

test('the closing event is sent once after the last release, and not at a StrictMode remount', async () => {
  const closed: string[] = [];
  const runner = createFlowRunner<State, Event, Effect>({
    flow: (state) => [state],
    start: { step: 'idle' },
    closeEvent: (state) => {
      closed.push(state.step);
      return undefined;
    },
    run: async () => undefined,
  });
  runner.retain()();
  const release = runner.retain();
  await nextTask();
  expect(closed).toEqual([]);
  release();
  await nextTask();
  expect(closed).toEqual(['idle']);
});

import { expect, test, vi } from 'vitest';
import { createFlowRunner, type RunnerOptions } from './create-flow-runner.ts';

type State = { step: 'idle' } | { step: 'busy' } | { step: 'done' };
type Event = { type: 'work-requested' } | { type: 'worked' };
type Effect = { type: 'work' };

/** A runner whose effects are pending until the test resolves them. */
function createPendingRunner(more: Partial<RunnerOptions<State, Event, Effect>> = {}) {
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
    ...more,
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

test('a screen that was hidden and is shown again goes on where it was, with what arrived meanwhile', async () => {
  const { runner, signals, resolves } = createPendingRunner({ resumes: true });
  runner.retain()();
  await nextTask();
  expect(signals[0]?.aborted).toBe(true);
  expect(runner.getState()).toEqual({ step: 'busy' });
  resolves[0]?.();
  await nextTask();
  runner.retain();
  expect(runner.getState()).toEqual({ step: 'done' });
  expect(signals).toHaveLength(1);
});

test('what a screen reads anew is read when it is shown again, and not when it is mounted', async () => {
  const shown = vi.fn<() => Event>(() => ({ type: 'work-requested' }));
  const { runner } = createPendingRunner({ resumes: true, shownAgainEvent: shown });
  runner.retain()();
  await nextTask();
  expect(shown).not.toHaveBeenCalled();
  runner.retain();
  expect(shown).toHaveBeenCalledOnce();
});

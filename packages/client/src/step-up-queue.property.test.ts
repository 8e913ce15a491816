import {
  stepUpFlow,
  stepUpStart,
  type StepUpEffect,
  type StepUpEvent,
  type StepUpState,
} from '@kairos-mfa/flows';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createFlowRunner } from './create-flow-runner.ts';
import { createMountedQueue } from './step-up-queue.fixtures.ts';
import type { StepUpOutcome } from './step-up-queue.ts';

type Move =
  | { type: 'request'; action: string; leaves?: true }
  /** The n-th caller that has a signal aborts it. */
  | { type: 'leave'; nth: number }
  | { type: 'grant' | 'refuse' | 'enroll' | 'cancel' | 'unmount' | 'mount' | 'wait' };

const action = fc.constantFrom('export_data', 'delete_account', 'change_email');
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: action.map((one): Move => ({ type: 'request', action: one })) },
  { weight: 2, arbitrary: action.map((one): Move => ({ type: 'request', action: one, leaves: true })) },
  { weight: 2, arbitrary: fc.nat(5).map((nth): Move => ({ type: 'leave', nth })) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Move>(
      { type: 'grant' },
      { type: 'refuse' },
      { type: 'enroll' },
      { type: 'cancel' },
      { type: 'unmount' },
      { type: 'mount' },
      { type: 'wait' },
      { type: 'wait' },
    ),
  },
);

const turn = () => new Promise((resolve) => setTimeout(resolve));
const grantFor = (name: string) => ({
  id: `grant of ${name}`,
  action: name,
  resource: 'me',
  expiresAt: '2026-01-01T00:00:00Z',
  oneShot: true,
});

/** The real queue, flow and runner; the moves are the actions of the person and the server. */
function createSimulation() {
  /** Open dialogs; a second one at the same time is the failure. */
  const shown: string[] = [];
  const granted = new Set<string>();
  const refused = new Set<string>();
  let maxShown = 0;
  const opened = { count: 0 };
  const runner = createFlowRunner<StepUpState, StepUpEvent, StepUpEffect>({
    flow: stepUpFlow,
    start: stepUpStart,
    run: async (effect) => {
      if (effect.type !== 'openChallenge' || effect.purpose.purpose !== 'step_up') return undefined;
      opened.count += 1;
      shown.push(effect.purpose.action);
      maxShown = Math.max(maxShown, shown.length);
      return undefined;
    },
  });
  runner.subscribe(() => {
    const { step } = runner.getState();
    if (step === 'granted' || step === 'cancelled' || step === 'idle') shown.length = 0;
  });
  const queue = createMountedQueue(runner);
  const mounted: (() => void)[] = [];
  const outcomes: { action: string; got: StepUpOutcome[]; leave?: AbortController; left: boolean }[] = [];

  function make(next: Move): void {
    const state = runner.getState();
    const current = 'request' in state ? state.request.action : undefined;
    switch (next.type) {
      case 'request': {
        const leave = next.leaves && new AbortController();
        const one = {
          action: next.action,
          got: [],
          left: false,
          ...(leave && { leave }),
        } as (typeof outcomes)[0];
        outcomes.push(one);
        void queue
          .request(
            { action: next.action, resource: 'me', context: {} },
            leave ? { signal: leave.signal } : {},
          )
          .then((outcome) => one.got.push(outcome));
        return;
      }
      case 'leave': {
        const who = outcomes.filter(({ leave }) => leave)[next.nth];
        if (!who) return;
        who.left ||= who.got.length === 0;
        return who.leave?.abort();
      }
      case 'grant':
        if (!current || state.step !== 'challenging') return;
        granted.add(current);
        return runner.dispatch({
          type: 'challenge',
          event: { type: 'already-granted', grant: grantFor(current) },
        });
      case 'refuse':
        return runner.dispatch({ type: 'challenge', event: { type: 'refused', problem: 'unavailable' } });
      case 'enroll':
        return runner.dispatch({
          type: 'challenge',
          event: { type: 'refused', problem: 'enrollment_required' },
        });
      case 'cancel':
        if (current) refused.add(current);
        return runner.dispatch({ type: 'cancel-requested' });
      case 'mount':
        return void mounted.push(queue.mount());
      case 'unmount':
        return mounted.pop()?.();
      case 'wait':
    }
  }
  return { make, mounted, outcomes, granted, refused, opened, maxShown: () => maxShown, runner, queue };
}

const interleavings = fc.array(fc.tuple(move, fc.boolean()), { maxLength: 40 });

test('in any interleaving one dialog is open at a time, and every request resolves exactly once', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(interleavings, async (moves) => {
      const { make, mounted, outcomes, granted, refused, maxShown, queue } = createSimulation();
      mounted.push(queue.mount());
      for (const [next, pause] of moves) {
        make(next);
        if (pause || next.type === 'wait') await turn();
      }
      // While a dialog is mounted, only the person cancels a request, and only the one that is shown.
      if (!moves.some(([{ type }]) => type === 'unmount'))
        for (const { action: name, got, left } of outcomes)
          if (got[0]?.ok === false && !left)
            expect([got[0].reason, refused.has(name)]).toEqual(['cancelled', true]);
      // Unmounting the dialog resolves the requests that are still pending.
      while (mounted.length > 0) mounted.pop()?.();
      for (let rest = 0; rest <= outcomes.length; rest += 1) await turn();

      expect(maxShown()).toBeLessThanOrEqual(1);
      for (const { action: name, got, left } of outcomes) {
        expect(got).toHaveLength(1);
        const [outcome] = got;
        // A grant is for the requested action, and only where the server issued one.
        if (outcome?.ok) expect([outcome.grant, granted.has(name)]).toEqual([grantFor(name), true]);
        // Without a dialog a request may already be resolved with `no_host` when its caller aborts.
        if (left && outcome?.ok === false) expect(['cancelled', 'no_host']).toContain(outcome.reason);
        if (left) expect(outcome?.ok).toBe(false);
      }
    }),
    { numRuns: 250 },
  );
}, 60_000);

test('identical pending requests share one dialog and one outcome', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (actions, isGranted) => {
        const { make, outcomes, opened, queue } = createSimulation();
        queue.mount();
        for (const name of actions) make({ type: 'request', action: name });
        const different = new Set(actions).size;
        for (let question = 0; question < different; question += 1) {
          await turn();
          expect(opened.count).toBe(question + 1);
          make({ type: isGranted ? 'grant' : 'cancel' });
        }
        await turn();
        expect(opened.count).toBe(different);
        for (const { action: name, got } of outcomes)
          expect(got).toEqual([
            isGranted ? { ok: true, grant: grantFor(name) } : { ok: false, reason: 'cancelled' },
          ]);
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);

test('cancelling one step-up leaves the others pending', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(action, { minLength: 2 }), fc.nat(2), async (actions, which) => {
      const { make, outcomes, queue } = createSimulation();
      queue.mount();
      for (const name of actions) make({ type: 'request', action: name });
      const unwanted = which % actions.length;
      for (let question = 0; question < actions.length; question += 1) {
        await turn();
        make({ type: question === unwanted ? 'cancel' : 'grant' });
      }
      await turn();
      expect(outcomes.map(({ got }) => got[0]?.ok)).toEqual(actions.map((_, index) => index !== unwanted));
    }),
  );
}, 30_000);

test('a dialog closes when its last caller aborts, and stays open while another caller shares it', async () => {
  const { make, outcomes, opened, runner, queue } = createSimulation();
  queue.mount();
  make({ type: 'request', action: 'export_data', leaves: true });
  make({ type: 'request', action: 'export_data', leaves: true });
  await turn();
  make({ type: 'leave', nth: 0 });
  expect(runner.getState().step).toBe('challenging');
  make({ type: 'leave', nth: 1 });
  await turn();
  expect([runner.getState().step, opened.count]).toEqual(['idle', 1]);
  expect(outcomes.map(({ got }) => got)).toEqual([
    [{ ok: false, reason: 'cancelled' }],
    [{ ok: false, reason: 'cancelled' }],
  ]);
  // A request that was not shown yet is never shown, and an identical one opens a new dialog.
  make({ type: 'request', action: 'change_email' });
  make({ type: 'request', action: 'export_data', leaves: true });
  make({ type: 'leave', nth: 2 });
  make({ type: 'request', action: 'export_data' });
  await turn();
  make({ type: 'cancel' });
  await turn();
  expect([runner.getState().step, opened.count]).toEqual(['challenging', 3]);
  make({ type: 'grant' });
  await turn();
  expect(outcomes.at(-1)?.got).toEqual([{ ok: true, grant: grantFor('export_data') }]);
});

import type { TestKit } from '@kairos-mfa/testkit';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect } from 'vitest';
import { createTestUser } from './test-user.fixtures.tsx';

/** A page that renders one hook. */
interface PlainPage<Hook extends { state: { step: string } }> extends ReturnType<typeof createTestUser> {
  /** The steps that were rendered so far. */
  shown: ReadonlySet<string>;
  open: () => void;
  /** Waits for a step, then acts on the hook. */
  at: (step: string, action?: (hook: Hook) => void) => Promise<void>;
  /** What the hook returned last. */
  hook: () => Hook;
  /** The current state, which has to be of this step. */
  state: <Step extends Hook['state']['step']>(step: Step) => Extract<Hook['state'], { step: Step }>;
}

/** Renders a hook in plain HTML, as a host without our components would, and records every step that was shown. */
export function renderPlain<Hook extends { state: { step: string } }>(
  kit: TestKit,
  use: () => Hook,
  options: Parameters<typeof createTestUser>[1] = {},
): PlainPage<Hook> {
  const user = createTestUser(kit, options);
  const shown = new Set<string>();
  const current: { hook?: Hook } = {};
  function Screen(): ReactElement {
    const hook = use();
    current.hook = hook;
    shown.add(hook.state.step);
    return <output>{hook.state.step}</output>;
  }
  return {
    ...user,
    shown,
    open: () => void render(<Screen />, { wrapper: user.wrapper }),
    async at(step, action = () => undefined) {
      await waitFor(() => expect(screen.getByRole('status').textContent).toBe(step));
      act(() => {
        if (current.hook) action(current.hook);
      });
    },
    hook: () => {
      if (!current.hook) throw new Error('The hook is not rendered yet.');
      return current.hook;
    },
    state: <Step extends Hook['state']['step']>(step: Step) => {
      expect(current.hook?.state.step).toBe(step);
      // SAFETY: the line above.
      return current.hook?.state as Extract<Hook['state'], { step: Step }>;
    },
  };
}

/** Every step of a hook; a missing one does not compile. */
export type EveryStep<Hook extends { state: { step: string } }> = Record<Hook['state']['step'], true>;

/** Checks that exactly these steps were shown. */
export function expectEvery(shown: Iterable<string>, steps: Record<string, true>): void {
  expect([...new Set(shown)].toSorted()).toEqual(Object.keys(steps).toSorted());
}

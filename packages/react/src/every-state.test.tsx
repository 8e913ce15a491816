import { createTestKit, enrollTotp, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  useChallenge,
  useEnrollment,
  useMfaPrompt,
  useRecoveryCodes,
  useSecurity,
  useStepUpHost,
} from './index.ts';
import { createSomebody } from './somebody.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

/** Bare HTML around a hook: what a host without our components would write. Remembers every step that was shown. */
function bare<Hook extends { state: { step: string } }>(
  use: () => Hook,
  options: Parameters<typeof createSomebody>[1] = {},
) {
  const somebody = createSomebody(kit, options);
  const shown = new Set<string>();
  const current: { hook?: Hook } = {};
  function Screen(): ReactElement {
    const hook = use();
    current.hook = hook;
    shown.add(hook.state.step);
    return <output>{hook.state.step}</output>;
  }
  return {
    ...somebody,
    shown,
    open: () => render(<Screen />, { wrapper: somebody.wrapper }),
    /** Waits for a step, then does something with the hook. */
    async at(step: string, doThis: (hook: Hook) => void = () => undefined) {
      await waitFor(() => expect(screen.getByRole('status').textContent).toBe(step));
      act(() => {
        if (current.hook) doThis(current.hook);
      });
    },
    hook: () => {
      if (!current.hook) throw new Error('Nothing is open yet.');
      return current.hook;
    },
    state: <Step extends Hook['state']['step']>(step: Step) => {
      expect(current.hook?.state.step).toBe(step);
      // SAFETY: the line above.
      return current.hook?.state as Extract<Hook['state'], { step: Step }>;
    },
  };
}

test('useEnrollment: every state is reached without one styled component', async () => {
  const page = bare(() => useEnrollment(), { onReauthenticate: () => new Promise(() => undefined) });
  const { at, state, session, network, shown } = page;
  session.authAge = 3_600;
  network.up = false;
  page.open();
  await at('problem', (hook) => {
    network.up = true;
    hook.retry();
  });
  await at('choosing', (hook) => hook.choose('totp'));
  await at('reauthenticating', (hook) => {
    session.authAge = 0;
    hook.reauthenticated();
  });
  await at('proving');
  const secret = String(state('proving').enrollment.options['secret']);
  await at('proving', (hook) => hook.prove({ code: totpCode(secret, kit.now()) }));
  await at('keeping-codes', (hook) => hook.codesLeft());
  await at('adding-another', (hook) => hook.finish());
  await at('done');
  expect([...shown].toSorted()).toEqual([
    'adding-another',
    'checking',
    'choosing',
    'done',
    'keeping-codes',
    'preparing',
    'problem',
    'proving',
    'reauthenticating',
  ]);
});

test('useChallenge: every state is reached without one styled component', async () => {
  const nobodyYet = bare(() =>
    useChallenge({ purpose: 'step_up', action: 'export_data', resource: 'me', context: {} }),
  );
  nobodyYet.open();
  await nobodyYet.at('enrollment-needed');
  cleanup();

  const page = bare(() => useChallenge({ purpose: 'sign_in' }));
  const { at, network, session, shown } = page;
  const totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
  network.up = false;
  page.open();
  await at('problem', (hook) => {
    network.up = true;
    hook.restart();
  });
  await at('proving', (hook) => hook.otherWay());
  await at('choosing', (hook) => hook.choose(totp.factorId));
  await at('proving', (hook) => hook.prove({ code: totpCode(totp.secret, kit.now()) }));
  await at('passed');
  expect([...shown, ...nobodyYet.shown]).toEqual(
    expect.arrayContaining(['opening', 'starting', 'checking', 'choosing', 'enrollment-needed']),
  );
});

test('useRecoveryCodes: every state is reached without one styled component', async () => {
  const kept = createSomebody(kit);
  const { recoveryCodes } = await enrollTotp(kit, kept.session, false);
  const codes = { setId: recoveryCodes.setId, codes: [...recoveryCodes.codes] };
  const page = bare(() => {
    const [mine] = useState(codes);
    return useRecoveryCodes({ codes: mine });
  });
  Object.assign(page.session, kept.session);
  page.open();
  await page.at('showing', (hook) => hook.leave());
  await page.at('leaving', (hook) => hook.stay());
  await page.at('showing', (hook) => hook.typeBack());
  await page.at('typing-back', (hook) => hook.typed('AAAAAA-BBBBBB-CCCCCC-DDDDDD'));
  await waitFor(() => expect(page.state('typing-back')).toHaveProperty('problem'));
  await page.at('typing-back', (hook) => hook.typed(codes.codes[3] ?? ''));
  await page.at('kept');
  expect(page.shown).toContain('acknowledging');
});

test('useMfaPrompt: every state is reached without one styled component', async () => {
  const page = bare(() => useMfaPrompt({ moment: 'payment.completed' }));
  const { identityId } = page.session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
  page.open();
  await page.at('offered', (hook) => hook.putOff());
  await page.at('putting-off', (hook) => hook.back());
  await page.at('offered', (hook) => hook.accept());
  await page.at('enrolling', (hook) => hook.leaveEnrollment());
  await page.at('done');
  expect(page.shown).toContain('silent');
});

test('useSecurity: every state is reached without one styled component', async () => {
  const page = bare(() => {
    const stepUp = useStepUpHost();
    return { ...useSecurity(), stepUp };
  });
  const { at, network, session, shown } = page;
  const totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
  network.up = false;
  page.open();
  await at('problem', (hook) => {
    network.up = true;
    hook.retry();
  });
  await at('overview', (hook) => hook.rename(totp.factorId));
  await at('renaming', (hook) => hook.back());
  await at('overview', (hook) => hook.remove(totp.factorId));
  await at('removing', (hook) => hook.back());
  await at('overview', (hook) => hook.add());
  await at('adding', (hook) => hook.back());
  await at('overview', (hook) => hook.checkUp());
  await at('checking-up', (hook) => hook.checked());
  await at('overview', (hook) => hook.regenerate());
  await at('regenerating', (hook) => hook.confirm());
  await at('working');
  await waitFor(() => expect(shownChallenge()).toBe('proving'));
  await at('working', (hook) => hook.stepUp.challenge.prove({ code: totpCode(totp.secret, kit.now()) }));
  await at('keeping-codes', (hook) => hook.codesLeft());
  await at('overview');
  expect(shown).toContain('loading');

  function shownChallenge(): string | undefined {
    const { stepUp } = page.hook();
    return stepUp.state.step === 'challenging' ? stepUp.state.challenge.step : undefined;
  }
});

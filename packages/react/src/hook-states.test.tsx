import {
  createTestKit,
  enrollTotp,
  sentCode,
  totpCode,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  useChallenge,
  useEnrollment,
  useMfaPrompt,
  usePromptPreferences,
  useRecoveryCodes,
  useRememberedDevices,
  useSecurity,
  useStepUpHost,
  type ChallengeHook,
  type EnrollmentHook,
  type KairosProviderProps,
  type MfaPrompt,
  type PromptPreferencesHook,
  type RecoveryCodesHook,
  type RememberedDevicesHook,
  type SecurityHook,
  type StepUpHook,
} from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

/** Renders a hook in plain HTML, as a host without our components would, and records every step that was shown. */
function renderPlain<Hook extends { state: { step: string } }>(
  use: () => Hook,
  options: Parameters<typeof createTestUser>[1] = {},
) {
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
    open: () => render(<Screen />, { wrapper: user.wrapper }),
    /** Waits for a step, then acts on the hook. */
    async at(step: string, action: (hook: Hook) => void = () => undefined) {
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
type EveryStep<Hook extends { state: { step: string } }> = Record<Hook['state']['step'], true>;

function expectEvery(shown: Iterable<string>, steps: Record<string, true>): void {
  expect([...new Set(shown)].toSorted()).toEqual(Object.keys(steps).toSorted());
}

const withPhone = (number: string): NonNullable<TestSession['traits']> => ({
  phone: number,
  phoneVerified: true,
});

test('useEnrollment: every state is reached without a styled component', async () => {
  const page = renderPlain(() => useEnrollment(), { onReauthenticate: () => new Promise(() => undefined) });
  const { at, state, session, network, shown } = page;
  session.authAge = 3_600;
  session.traits = withPhone('+4915100000901');
  network.up = false;
  page.open();
  await at('problem', (hook) => {
    network.up = true;
    hook.retry();
  });
  await at('choosing', (hook) => hook.choose('sms'));
  await at('reauthenticating', (hook) => {
    session.authAge = 0;
    hook.reauthenticated();
  });
  await at('proving', (hook) => hook.resend());
  // Too soon for another code: the failure is shown, and the first code stays valid.
  await waitFor(() => expect(page.hook().state).toHaveProperty('failure', 'rate_limited'));
  await at('proving', (hook) => {
    session.authAge = 3_600;
    hook.back();
  });
  await at('choosing', (hook) => hook.choose('totp'));
  await at('reauthenticating', (hook) => {
    session.authAge = 0;
    hook.reauthenticated();
  });
  await at('proving');
  const secret = String(state('proving').enrollment.options['secret']);
  await at('proving', (hook) => hook.verify({ code: totpCode(secret, kit.now()) }));
  await at('showing-recovery-codes', (hook) => hook.codesSkipped());
  await at('adding-another', (hook) => hook.finish());
  await at('done');

  cleanup();
  const withoutPhone = renderPlain(() => useEnrollment(), { onAddPhone: async () => false });
  withoutPhone.open();
  await withoutPhone.at('choosing', (hook) => hook.choose('sms'));
  await withoutPhone.at('adding-phone', (hook) => hook.addPhone('+4915100000903'));
  await waitFor(() => expect(withoutPhone.hook().state).toHaveProperty('failure', 'invalid_format'));
  expectEvery([...shown, ...withoutPhone.shown], {
    preparing: true,
    reauthenticating: true,
    choosing: true,
    'adding-phone': true,
    'saving-phone': true,
    proving: true,
    checking: true,
    resending: true,
    'showing-recovery-codes': true,
    'adding-another': true,
    done: true,
    problem: true,
  } satisfies EveryStep<EnrollmentHook>);
});

test('useChallenge: every state is reached without a styled component', async () => {
  const withoutFactor = renderPlain(() =>
    useChallenge({ purpose: 'step_up', action: 'export_data', resource: 'me', context: {} }),
  );
  withoutFactor.open();
  await withoutFactor.at('enrollment-required');
  cleanup();

  const page = renderPlain(() => useChallenge({ purpose: 'sign_in' }));
  const { at, network, session, shown } = page;
  const totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
  network.up = false;
  page.open();
  await at('problem', (hook) => {
    network.up = true;
    hook.restart();
  });
  await at('proving', (hook) => hook.changeFactor());
  await at('choosing', (hook) => hook.choose(totp.factorId));
  await at('proving', (hook) => hook.verify({ code: totpCode(totp.secret, kit.now()) }));
  await at('passed');

  cleanup();
  const withSms = renderPlain(() => useChallenge({ purpose: 'sign_in' }));
  withSms.session.traits = withPhone('+4915100000902');
  await enrollPhone(withSms.session, '+4915100000902');
  withSms.open();
  await withSms.at('proving', (hook) => hook.resend());
  await waitFor(() => expect(withSms.hook().state).toHaveProperty('failure', 'rate_limited'));

  expectEvery([...shown, ...withoutFactor.shown, ...withSms.shown], {
    opening: true,
    choosing: true,
    starting: true,
    proving: true,
    checking: true,
    resending: true,
    passed: true,
    'enrollment-required': true,
    problem: true,
  } satisfies EveryStep<ChallengeHook>);
});

async function enrollPhone(session: TestSession, number: string): Promise<void> {
  const { body } = await kit.call(session, 'POST', '/enrollments', { type: 'sms' });
  await kit.call(session, 'POST', `/enrollments/${body.enrollmentId}/verify`, {
    proof: { code: sentCode(kit, number) },
  });
  await kit.advance(31_000);
}

test('useStepUp: every state is reached without a styled component', async () => {
  const action = { action: 'export_data', resource: 'me' };
  const page = renderPlain(() => useStepUpHost());
  const { at, hook, session, shown } = page;
  page.open();
  await at('idle');
  const left = hook().request(action);
  await at('enrolling', ({ cancel }) => cancel());
  // `cancelled` and `granted` resolve the request; the dialog is idle again at once.
  expect(await left).toEqual({ ok: false, reason: 'cancelled' });
  const totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
  await at('idle');
  const approved = hook().request(action);
  await waitFor(() => expect(page.state('challenging').challenge.step).toBe('proving'));
  await at('challenging', ({ challenge }) => challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
  expect(await approved).toMatchObject({ ok: true, grant: action });
  await at('idle');

  cleanup();
  const newcomer = renderPlain(() => useStepUpHost());
  newcomer.open();
  const pending = newcomer.hook().request(action);
  await newcomer.at('enrolling');
  const started = await kit.call(newcomer.session, 'POST', '/enrollments', { type: 'totp', stepUp: action });
  const { enrollmentId, options } = started.body;
  const { body } = await kit.call(newcomer.session, 'POST', `/enrollments/${enrollmentId}/verify`, {
    proof: { code: totpCode(options.secret, kit.now()) },
  });
  await newcomer.at('enrolling', ({ enrolled }) => enrolled(body.grant));
  await newcomer.at('ready', ({ confirm }) => confirm());
  expect(await pending).toMatchObject({ ok: true, grant: action });
  expectEvery([...shown, ...newcomer.shown, 'granted', 'cancelled'], {
    idle: true,
    challenging: true,
    enrolling: true,
    ready: true,
    granted: true,
    cancelled: true,
  } satisfies EveryStep<StepUpHook>);
});

test('useRecoveryCodes: every state is reached without a styled component', async () => {
  const enrolled = createTestUser(kit);
  const { recoveryCodes } = await enrollTotp(kit, enrolled.session, false);
  const codes = { setId: recoveryCodes.setId, codes: [...recoveryCodes.codes] };
  const page = renderPlain(() => {
    const [initialCodes] = useState(codes);
    return useRecoveryCodes({ codes: initialCodes });
  });
  Object.assign(page.session, enrolled.session);
  page.open();
  await page.at('showing', (hook) => hook.leave());
  await page.at('leave-warning', (hook) => hook.stay());
  await page.at('showing', (hook) => hook.typeBack());
  await page.at('typing-back', (hook) => hook.typed('AAAAAA-BBBBBB-CCCCCC-DDDDDD'));
  await waitFor(() => expect(page.state('typing-back')).toHaveProperty('problem'));
  await page.at('typing-back', (hook) => hook.typed(codes.codes[3] ?? ''));
  await page.at('acknowledged');
  cleanup();

  const skipped = renderPlain(() => {
    const [initialCodes] = useState(codes);
    return useRecoveryCodes({ codes: initialCodes });
  });
  skipped.open();
  await skipped.at('showing', (hook) => hook.leave());
  await skipped.at('leave-warning', (hook) => hook.leave());
  await skipped.at('skipped');
  expectEvery([...page.shown, ...skipped.shown], {
    showing: true,
    'typing-back': true,
    'leave-warning': true,
    acknowledging: true,
    acknowledged: true,
    skipped: true,
  } satisfies EveryStep<RecoveryCodesHook>);
});

test('useMfaPrompt: every state is reached without a styled component', async () => {
  const page = renderPlain(() => useMfaPrompt({ moment: 'payment.completed' }));
  const { identityId } = page.session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
  page.open();
  await page.at('offered', (hook) => hook.putOff());
  await page.at('putting-off', (hook) => hook.back());
  await page.at('offered', (hook) => hook.accept());
  await page.at('enrolling', (hook) => hook.enrollmentLeft());
  await page.at('done');
  expectEvery(page.shown, {
    silent: true,
    offered: true,
    'putting-off': true,
    enrolling: true,
    done: true,
  } satisfies EveryStep<MfaPrompt>);
});

test('useSecurity: every state is reached without a styled component', async () => {
  const page = renderPlain(() => {
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
  await at('overview', (hook) => hook.checkFactor());
  await at('checking-factor', (hook) => hook.factorChecked());
  await at('overview', (hook) => hook.regenerate());
  await at('regenerating', (hook) => hook.confirm());
  await at('working');
  await waitFor(() => expect(shownChallenge()).toBe('proving'));
  await at('working', (hook) => hook.stepUp.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
  await at('showing-recovery-codes', (hook) => hook.codesSkipped());
  await at('overview');
  expectEvery(shown, {
    loading: true,
    overview: true,
    renaming: true,
    removing: true,
    regenerating: true,
    working: true,
    adding: true,
    'checking-factor': true,
    'showing-recovery-codes': true,
    problem: true,
  } satisfies EveryStep<SecurityHook>);

  function shownChallenge(): string | undefined {
    const { stepUp } = page.hook();
    return stepUp.state.step === 'challenging' ? stepUp.state.challenge.step : undefined;
  }
});

test('useRememberedDevices: every state is reached without a styled component', async () => {
  const { at, hook, network, session, shown, open } = renderPlain(() => {
    const challenge = useChallenge({ purpose: 'sign_in' });
    const devices = useRememberedDevices();
    return { ...devices, challenge };
  });
  await remembersDevices();
  const totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
  session.deviceId = 'laptop';
  open();
  await waitFor(() => expect(hook().challenge.state.step).toBe('proving'));
  act(() => hook().challenge.rememberDevice(true));
  act(() => hook().challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
  await waitFor(() => expect(hook().challenge.state.step).toBe('passed'));
  cleanup();
  network.up = false;
  open();
  await at('problem', () => {
    network.up = true;
    hook().retry();
  });
  await at('listed', (devices) => devices.forgetAll());
  await at('confirming-forget-all', (devices) => devices.confirm());
  await at('listed');
  expect(hook().state).toMatchObject({ forgotten: 'all', remembered: { devices: [] } });
  expectEvery(shown, {
    loading: true,
    listed: true,
    'confirming-forget-all': true,
    forgetting: true,
    problem: true,
  } satisfies EveryStep<RememberedDevicesHook>);
});

async function remembersDevices(): Promise<void> {
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const document = { ...body.document, signIn: { rememberDevice: 'P30D' } };
  await kit.call('service', 'PUT', '/admin/policy', { document });
}

test('usePromptPreferences: every state is reached without a styled component', async () => {
  const { at, network, shown, open } = renderPlain(() => usePromptPreferences());
  network.up = false;
  open();
  await at('problem', (hook) => {
    network.up = true;
    hook.retry();
  });
  await at('shown', (hook) => hook.change({ reminders: false }));
  await at('shown');
  expectEvery(shown, {
    loading: true,
    shown: true,
    saving: true,
    problem: true,
  } satisfies EveryStep<PromptPreferencesHook>);
});

type Ceremonies = NonNullable<KairosProviderProps['passkeys']>;
const ends = ['cancelled', 'timed_out', 'already_on_this_device', 'unsupported'] as const;

test.each(ends)('a ceremony that fails with %s shows that failure, and can be run again', async (failure) => {
  const runs: string[] = [];
  const end = async () => {
    runs.push(failure);
    return { ok: false, failure } as const;
  };
  const passkeys: Ceremonies = { available: () => true, abort: () => undefined, create: end, get: end };
  const page = renderPlain(() => useEnrollment({ type: 'passkey' }), { passkeys });
  page.open();
  for (const times of [1, 2]) {
    await page.at('proving', (hook) => hook.runCeremony());
    await waitFor(() => expect(page.state('proving')).toHaveProperty('failure', failure));
    expect(runs).toHaveLength(times);
  }
});

test('offline and refused: the screen stays, and shows the failure and the attempts left', async () => {
  const page = renderPlain(() => useEnrollment({ type: 'totp' }));
  page.open();
  await page.at('proving', (hook) => hook.verify({ code: '000000' }));
  await waitFor(() =>
    expect(page.state('proving')).toMatchObject({
      failure: 'invalid_code',
      attemptsLeft: expect.any(Number),
    }),
  );
  page.network.up = false;
  await page.at('proving', (hook) => hook.verify({ code: '000000' }));
  await waitFor(() => expect(page.state('proving')).toMatchObject({ failure: 'unavailable' }));
});

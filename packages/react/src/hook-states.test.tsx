import {
  createTestKit,
  enrollTotp,
  sentCode,
  totpCode,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { cleanup, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  useChallenge,
  useEnrollment,
  useMfaPrompt,
  useRecoveryCodes,
  useStepUpHost,
  type ChallengeHook,
  type EnrollmentHook,
  type MfaPrompt,
  type RecoveryCodesHook,
  type StepUpHook,
} from './index.ts';
import { expectEvery, renderPlain, type EveryStep } from './render-plain.fixtures.tsx';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

const withPhone = (number: string): NonNullable<TestSession['traits']> => ({
  phone: number,
  phoneVerified: true,
});

test('useEnrollment: every state is reached without a styled component', async () => {
  const page = renderPlain(kit, () => useEnrollment(), {
    onReauthenticate: () => new Promise(() => undefined),
  });
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
  const withoutPhone = renderPlain(kit, () => useEnrollment(), { onAddPhone: async () => false });
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
  const withoutFactor = renderPlain(kit, () =>
    useChallenge({ purpose: 'step_up', action: 'export_data', resource: 'me', context: {} }),
  );
  withoutFactor.open();
  await withoutFactor.at('enrollment-required');
  cleanup();

  const page = renderPlain(kit, () => useChallenge({ purpose: 'sign_in' }));
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
  const withSms = renderPlain(kit, () => useChallenge({ purpose: 'sign_in' }));
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
  const page = renderPlain(kit, () => useStepUpHost());
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
  const withoutFactor = renderPlain(kit, () => useStepUpHost());
  withoutFactor.open();
  const pending = withoutFactor.hook().request(action);
  await withoutFactor.at('enrolling');
  const started = await kit.call(withoutFactor.session, 'POST', '/enrollments', {
    type: 'totp',
    stepUp: action,
  });
  const { enrollmentId, options } = started.body;
  const { body } = await kit.call(withoutFactor.session, 'POST', `/enrollments/${enrollmentId}/verify`, {
    proof: { code: totpCode(options.secret, kit.now()) },
  });
  await withoutFactor.at('enrolling', ({ enrolled }) => enrolled(body.grant));
  await withoutFactor.at('ready', ({ confirm }) => confirm());
  expect(await pending).toMatchObject({ ok: true, grant: action });
  expectEvery([...shown, ...withoutFactor.shown, 'granted', 'cancelled'], {
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
  const page = renderPlain(kit, () => {
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

  const skipped = renderPlain(kit, () => {
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
  const page = renderPlain(kit, () => useMfaPrompt({ moment: 'payment.completed' }));
  const { identityId } = page.session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
  page.open();
  await page.at('offered', (hook) => hook.putOff());
  await page.at('putting-off', (hook) => hook.accept());
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

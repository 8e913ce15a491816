import { createTestKit, enrollTotp, totpCode, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { act, cleanup, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  useChallenge,
  useKairos,
  usePromptHistory,
  usePromptPreferences,
  useRememberedDevices,
  useSecurity,
  useStepUpHost,
  type PromptHistoryHook,
  type PromptPreferencesHook,
  type RememberedDevicesHook,
  type SecurityHook,
} from './index.ts';
import { expectEvery, renderPlain, type EveryStep } from './render-plain.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

test('useSecurity: every state is reached without a styled component', async () => {
  const page = renderPlain(kit, () => {
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
  const { at, hook, network, session, shown, open } = renderPlain(kit, () => {
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
  await at('confirming', (devices) => devices.confirm());
  await at('listed');
  expect(hook().state).toMatchObject({ forgotten: 'all', remembered: { devices: [] } });
  expectEvery(shown, {
    loading: true,
    listed: true,
    confirming: true,
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
  const { at, network, shown, open } = renderPlain(kit, () => usePromptPreferences());
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

test('usePromptHistory: every state is reached without a styled component, and an answer is listed at once', async () => {
  const page = renderPlain(kit, () => {
    const { client } = useKairos();
    return { ...usePromptHistory(), client };
  });
  const { at, network, session, shown, open, hook, state } = page;
  network.up = false;
  open();
  await at('problem', (hook) => {
    network.up = true;
    hook.retry();
  });
  await at('listed');
  expect(state('listed').history).toEqual({ prompts: [], nextSteps: [], setupSkippedAt: null });
  await dismissPrompt(session);
  const prompt = { promptId: 'p', kind: 'soft', surface: 'modal', moment: 'm', variant: 'v' } as const;
  act(() => hook().client.emit({ type: 'prompt.dismissed', never: false, ...prompt }));
  await waitFor(() =>
    expect(state('listed').history.prompts).toMatchObject([{ response: 'dismissed', reason: 'busy' }]),
  );
  expectEvery(shown, { loading: true, listed: true, problem: true } satisfies EveryStep<PromptHistoryHook>);
});

async function dismissPrompt(session: TestSession): Promise<void> {
  const { identityId } = session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt });
  const event = 'payment.completed';
  await kit.call('service', 'POST', '/events', { identityId, event });
  const { body } = await kit.call(session, 'POST', '/prompts/decide', { moment: event });
  const answer = { response: 'dismissed', reason: 'busy' };
  await kit.call(session, 'POST', `/prompts/${body.promptId}/response`, answer);
}

import type { Grant } from '@kairos-mfa/protocol';
import { createTestKit, enrollTotp, totpCode, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  useChallenge,
  useEnrollment,
  useMfaPrompt,
  useRecoveryCodes,
  useStepUp,
  useStepUpHost,
} from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

const newUser = () => createTestUser(kit);

/** Makes a user eligible for a prompt: an account of nine days, eleven actions and a payment just now. */
async function makeEligible(session: TestSession): Promise<void> {
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', {
    identityId: session.identityId,
    event: 'payment.completed',
  });
}

describe('useEnrollment', () => {
  test('StrictMode starts one enrollment, and a rerender never changes the secret', async () => {
    const { calls, wrapper } = newUser();
    const { result, rerender } = renderHook(() => useEnrollment({ type: 'totp' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('proving'));
    const before = result.current.state;
    rerender();
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(result.current.state).toBe(before);
    expect(calls.filter((call) => call === 'POST /enrollments')).toHaveLength(1);
  });

  test('a factor is enrolled from the picker to the saved recovery codes', async () => {
    const { calls, wrapper } = newUser();
    const { result } = renderHook(() => useEnrollment(), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('choosing'));
    act(() => result.current.choose('totp'));
    await waitFor(() => expect(result.current.state.step).toBe('proving'));

    const wrong = result.current.state;
    act(() => result.current.verify({ code: '000000' }));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        step: 'proving',
        failure: 'invalid_code',
        attemptsLeft: 4,
      }),
    );
    expect(result.current.state).toMatchObject({ enrollment: wrong.step === 'proving' && wrong.enrollment });

    const { enrollment } = result.current.state as Extract<typeof result.current.state, { step: 'proving' }>;
    act(() =>
      result.current.verify({ code: totpCode(String(enrollment.options['secret']), kit.now()) }, 'My phone'),
    );
    await waitFor(() => expect(result.current.state.step).toBe('showing-recovery-codes'));
    const { codes } = result.current.state as Extract<
      typeof result.current.state,
      { step: 'showing-recovery-codes' }
    >;

    const recoveryCodesPage = renderHook(
      () => useRecoveryCodes({ codes, onAcknowledged: () => result.current.codesAcknowledged() }),
      {
        wrapper,
      },
    );
    act(() => recoveryCodesPage.result.current.acknowledge());
    expect(calls.some((call) => call.endsWith('/acknowledge'))).toBe(false);
    act(() => recoveryCodesPage.result.current.saved('copied'));
    act(() => recoveryCodesPage.result.current.acknowledge());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'adding-another', codes: 'acknowledged' }),
    );
    act(() => result.current.finish());
    expect(result.current.state).toMatchObject({ step: 'done', factor: { name: 'My phone' } });
  });

  test('passkeys are disabled in the picker where the browser does not support them', async () => {
    const { wrapper } = newUser();
    const { result } = renderHook(() => useEnrollment(), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('choosing'));
    const { options } = result.current.state as Extract<typeof result.current.state, { step: 'choosing' }>;
    expect(options.find(({ type }) => type === 'passkey')).toMatchObject({
      state: 'disabled',
      reason: 'device_unsupported',
    });
  });
});

describe('useMfaPrompt', () => {
  test('stays silent for a new account', async () => {
    const { calls, wrapper } = newUser();
    const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'silent', status: 'hold' }));
    expect(calls).toEqual(['POST /prompts/decide']);
  });

  test('requests no decision while canInterrupt is false, and one when it is true', async () => {
    const { session, calls, wrapper } = newUser();
    await makeEligible(session);
    let isFree = false;
    const { result } = renderHook(
      () => useMfaPrompt({ moment: 'payment.completed', canInterrupt: () => isFree }),
      { wrapper },
    );
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
    expect(calls).toEqual([]);
    isFree = true;
    await waitFor(() => expect(result.current.state.step).toBe('offered'), { timeout: 3_000 });
  });

  test('a suppressor that the host reports while the request waits for another tab reaches the server', async () => {
    const { session, wrapper } = newUser();
    await makeEligible(session);
    let reads = 0;
    // The first read finds the page idle; the upload starts before the request is sent.
    const suppressors = () => (reads++ === 0 ? [] : (['upload_in_progress'] as const));
    const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed', suppressors }), {
      wrapper,
    });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        status: 'hold',
        decision: { suppressedBy: expect.arrayContaining(['upload_in_progress']) },
      }),
    );
  });

  test('the exposure and the answer are sent even if the page is left', async () => {
    const { session, keepaliveCalls, wrapper } = newUser();
    await makeEligible(session);
    const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('offered'));
    act(() => result.current.seen());
    act(() => result.current.dismiss());
    await waitFor(() => expect(keepaliveCalls).toHaveLength(2));
    expect(keepaliveCalls.map((call) => call.replace(/prm_[^/]+/, ':id'))).toEqual([
      'POST /prompts/:id/exposed',
      'POST /prompts/:id/response',
    ]);
  });

  test('a prompt is requested once, and "not now" holds for the next session too', async () => {
    const { session, calls, wrapper } = newUser();
    await makeEligible(session);
    const { result, unmount } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('offered'));
    expect(calls.filter((call) => call.endsWith('/decide'))).toHaveLength(1);
    act(() => result.current.dismiss('busy'));
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'done', outcome: 'dismissed' }));
    await waitFor(() => expect(result.current.state).toHaveProperty('nextEligibleAt', expect.any(String)));
    unmount();

    session.sessionId = 'another-browser';
    const again = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(again.result.current.state).toMatchObject({ step: 'silent', status: 'hold' }));
  });
});

describe('useChallenge', () => {
  test("starts the factor, allows another attempt after a wrong code, and raises the session's assurance", async () => {
    const { session, wrapper } = newUser();
    const { secret } = await enrollTotp(kit, session);
    await kit.advance(30_000);
    const { result } = renderHook(() => useChallenge({ purpose: 'sign_in' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('proving'));
    act(() => result.current.verify({ code: '000000' }));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'proving', failure: 'invalid_code' }),
    );
    act(() => result.current.verify({ code: totpCode(secret, kit.now()) }));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'passed', assurance: { level: 'aal2' } }),
    );
  });
});

/** Sends a request inside `act` without awaiting its outcome, which the person has not decided yet. */
function requesting<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  act(() => {
    answer = send();
  });
  if (!answer) throw new Error('act() runs its callback at once');
  return answer;
}

describe('useStepUp', () => {
  test('without a mounted dialog a request resolves with no_host', async () => {
    const { wrapper } = newUser();
    const { result } = renderHook(() => useStepUp(), { wrapper });
    const outcome = await result.current.request({ action: 'export_data', resource: 'me' });
    expect(outcome).toEqual({ ok: false, reason: 'no_host' });
  });

  test('verifies exactly the requested action, and resolves with its grant', async () => {
    const { session, wrapper } = newUser();
    const { secret } = await enrollTotp(kit, session);
    await kit.advance(30_000);
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const context = { amount: 1200, currency: 'EUR', payee: 'Bram' };
    const outcome = requesting(() =>
      result.current.request({ action: 'transfer_money', resource: 'payee-1', context }),
    );
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        step: 'challenging',
        challenge: { step: 'proving', challenge: { context } },
      }),
    );
    act(() => result.current.challenge.verify({ code: totpCode(secret, kit.now()) }));
    expect(await outcome).toMatchObject({
      ok: true,
      grant: { action: 'transfer_money', resource: 'payee-1' },
    });
    expect(result.current.state.step).toBe('idle');
  });

  test('after an enrollment on the way, a confirmation continues with the same action', async () => {
    const { session, wrapper } = newUser();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const payout = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    const outcome = requesting(() => result.current.request(payout));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await enrollForAction(session, payout);
    act(() => result.current.enrolled(enrolled));
    expect(result.current.state).toMatchObject({ step: 'ready', request: payout });
    act(() => result.current.confirm());
    expect(await outcome).toMatchObject({ ok: true, grant: { id: enrolled.id } });
  });

  test('a grant that expired while the codes were saved requires another verification', async () => {
    const { session, wrapper } = newUser();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const payout = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    requesting(() => result.current.request(payout));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await enrollForAction(session, payout);
    await kit.advance(301_000);
    act(() => result.current.enrolled(enrolled));
    act(() => result.current.confirm());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } }),
    );
    act(() => result.current.cancel());
  });

  test('cancelling after the enrollment revokes the grant, and the next request verifies again', async () => {
    const { session, wrapper } = newUser();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const closing = { action: 'delete_account', resource: 'member-1', context: {} };
    const left = requesting(() => result.current.request(closing));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await enrollForAction(session, closing);
    const again = () => kit.call(session, 'POST', '/challenges', { purpose: 'step_up', ...closing });
    expect((await again()).body.grant).toEqual(enrolled);
    act(() => result.current.enrolled(enrolled));
    act(() => result.current.cancel());
    expect(await left).toEqual({ ok: false, reason: 'cancelled' });
    await waitFor(async () => expect((await again()).body).not.toHaveProperty('grant'));
  });

  test('a grant for another amount confirms nothing', async () => {
    const { session, wrapper } = newUser();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const small = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    const large = { ...small, context: { ...small.context, amount: 9900 } };
    requesting(() => result.current.request(large));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const forSmall = await enrollForAction(session, small);
    act(() => result.current.enrolled(forSmall));
    act(() => result.current.confirm());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } }),
    );
    act(() => result.current.cancel());
  });

  /** Enrolls an authenticator app for one action and returns the grant of the enrollment. */
  async function enrollForAction(session: TestSession, stepUp: object): Promise<Grant> {
    const started = await kit.call(session, 'POST', '/enrollments', { type: 'totp', stepUp });
    const { enrollmentId, options } = started.body;
    const proof = { code: totpCode(options.secret, kit.now()) };
    const finished = await kit.call(session, 'POST', `/enrollments/${enrollmentId}/verify`, { proof });
    return finished.body.grant;
  }

  test('without an enrolled factor it opens the enrollment, and cancelling is neutral', async () => {
    const { wrapper } = newUser();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const outcome = requesting(() => result.current.request({ action: 'export_data', resource: 'me' }));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    act(() => result.current.cancel());
    expect(await outcome).toEqual({ ok: false, reason: 'cancelled' });
  });
});

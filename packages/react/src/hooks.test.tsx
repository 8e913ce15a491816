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

const somebody = () => createTestUser(kit);

/** Nine days old, eleven actions, and a payment that has just gone through. */
async function readyToBeAsked(session: TestSession): Promise<void> {
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', {
    identityId: session.identityId,
    event: 'payment.completed',
  });
}

describe('useEnrollment', () => {
  test('StrictMode starts one enrolment, and the secret never changes under the person', async () => {
    const { calls, wrapper } = somebody();
    const { result, rerender } = renderHook(() => useEnrollment({ type: 'totp' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('proving'));
    const before = result.current.state;
    rerender();
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(result.current.state).toBe(before);
    expect(calls.filter((call) => call === 'POST /enrollments')).toHaveLength(1);
  });

  test('from the picker to codes that are kept', async () => {
    const { calls, wrapper } = somebody();
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
    await waitFor(() => expect(result.current.state.step).toBe('keeping-codes'));
    const { codes } = result.current.state as Extract<typeof result.current.state, { step: 'keeping-codes' }>;

    const keeping = renderHook(() => useRecoveryCodes({ codes, onKept: () => result.current.codesKept() }), {
      wrapper,
    });
    act(() => keeping.result.current.acknowledge());
    expect(calls.some((call) => call.endsWith('/acknowledge'))).toBe(false);
    act(() => keeping.result.current.saved('copied'));
    act(() => keeping.result.current.acknowledge());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'adding-another', codes: 'kept' }),
    );
    act(() => result.current.finish());
    expect(result.current.state).toMatchObject({ step: 'done', factor: { name: 'My phone' } });
  });

  test('a device without passkeys is told so before it tries', async () => {
    const { wrapper } = somebody();
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
  test('stays silent for somebody who is too new', async () => {
    const { calls, wrapper } = somebody();
    const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'silent', status: 'hold' }));
    expect(calls).toEqual(['POST /prompts/decide']);
  });

  test('asks nothing while the host says that now is a bad time, and asks when it is over', async () => {
    const { session, calls, wrapper } = somebody();
    await readyToBeAsked(session);
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
    const { session, wrapper } = somebody();
    await readyToBeAsked(session);
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

  test('what was seen and what was answered outlives the page', async () => {
    const { session, lasting, wrapper } = somebody();
    await readyToBeAsked(session);
    const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('offered'));
    act(() => result.current.seen());
    act(() => result.current.dismiss());
    await waitFor(() => expect(lasting).toHaveLength(2));
    expect(lasting.map((call) => call.replace(/prm_[^/]+/, ':id'))).toEqual([
      'POST /prompts/:id/exposed',
      'POST /prompts/:id/response',
    ]);
  });

  test('asks once at the right moment; "not now" holds for the next session too', async () => {
    const { session, calls, wrapper } = somebody();
    await readyToBeAsked(session);
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
  test('goes straight to the factor, survives a wrong code, and raises the session', async () => {
    const { session, wrapper } = somebody();
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

/** Asks without waiting for the answer: the person has yet to give it. */
function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  act(() => {
    answer = ask();
  });
  if (!answer) throw new Error('act() runs its callback at once');
  return answer;
}

describe('useStepUp', () => {
  test('with no dialog mounted it says so, and hangs nobody', async () => {
    const { wrapper } = somebody();
    const { result } = renderHook(() => useStepUp(), { wrapper });
    const outcome = await result.current.request({ action: 'export_data', resource: 'me' });
    expect(outcome).toEqual({ ok: false, reason: 'no_host' });
  });

  test('proves exactly the action that was asked for, and answers with its grant', async () => {
    const { session, wrapper } = somebody();
    const { secret } = await enrollTotp(kit, session);
    await kit.advance(30_000);
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const context = { amount: 1200, currency: 'EUR', payee: 'Bram' };
    const outcome = asking(() =>
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

  test('set up on the way, it waits for one word more, and goes on with the same action', async () => {
    const { session, wrapper } = somebody();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const payout = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    const outcome = asking(() => result.current.request(payout));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await setUp(session, payout);
    act(() => result.current.enrolled(enrolled));
    expect(result.current.state).toMatchObject({ step: 'ready', request: payout });
    act(() => result.current.confirm());
    expect(await outcome).toMatchObject({ ok: true, grant: { id: enrolled.id } });
  });

  test('whoever keeps their codes for longer than the grant lives is asked once more, and told so', async () => {
    const { session, wrapper } = somebody();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const payout = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    asking(() => result.current.request(payout));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await setUp(session, payout);
    await kit.advance(301_000);
    act(() => result.current.enrolled(enrolled));
    act(() => result.current.confirm());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } }),
    );
    act(() => result.current.cancel());
  });

  test('whoever leaves after all takes the approval along: the next time asks again', async () => {
    const { session, wrapper } = somebody();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const closing = { action: 'delete_account', resource: 'member-1', context: {} };
    const left = asking(() => result.current.request(closing));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const enrolled = await setUp(session, closing);
    const again = () => kit.call(session, 'POST', '/challenges', { purpose: 'step_up', ...closing });
    expect((await again()).body.grant).toEqual(enrolled);
    act(() => result.current.enrolled(enrolled));
    act(() => result.current.cancel());
    expect(await left).toEqual({ ok: false, reason: 'cancelled' });
    await waitFor(async () => expect((await again()).body).not.toHaveProperty('grant'));
  });

  test('a grant that was proven for another sum confirms nothing', async () => {
    const { session, wrapper } = somebody();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const small = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200, currency: 'EUR' },
    };
    const large = { ...small, context: { ...small.context, amount: 9900 } };
    asking(() => result.current.request(large));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    const forSmall = await setUp(session, small);
    act(() => result.current.enrolled(forSmall));
    act(() => result.current.confirm());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } }),
    );
    act(() => result.current.cancel());
  });

  /** An authenticator app, set up for one action, with the grant that it earned. */
  async function setUp(session: TestSession, stepUp: object): Promise<Grant> {
    const started = await kit.call(session, 'POST', '/enrollments', { type: 'totp', stepUp });
    const { enrollmentId, options } = started.body;
    const proof = { code: totpCode(options.secret, kit.now()) };
    const finished = await kit.call(session, 'POST', `/enrollments/${enrollmentId}/verify`, { proof });
    return finished.body.grant;
  }

  test('with nothing enrolled it leads to set-up, and leaving is neutral', async () => {
    const { wrapper } = somebody();
    const { result } = renderHook(() => useStepUpHost(), { wrapper });
    const outcome = asking(() => result.current.request({ action: 'export_data', resource: 'me' }));
    await waitFor(() => expect(result.current.state.step).toBe('enrolling'));
    act(() => result.current.cancel());
    expect(await outcome).toEqual({ ok: false, reason: 'cancelled' });
  });
});

import {
  createChallengeRunner,
  createDevicesRunner,
  createEnrollmentRunner,
  createPreferencesRunner,
  createPromptRunner,
  createRecoveryCodesRunner,
  createSecurityRunner,
  type KairosClient,
} from '@kairos-mfa/client';
import type { PendingRecoveryCodes } from '@kairos-mfa/protocol';
import { sentCode, totpCode } from '@kairos-mfa/testkit';
import { addressOf, codeOf, drive, type Needs, type Visitor } from './lossy-network.fixtures.ts';

/** Goes through one flow as a person does, and returns how it ended. */
export type Journey = (visitor: Visitor, client?: KairosClient) => Promise<unknown>;

/** Each flow, what it needs of a person, and how it ends; `enrolls`: it sets up a factor. */
export const journeys: Record<string, Needs & { go: Journey; end: unknown; enrolls?: true }> = {
  'an authenticator app': {
    go: (visitor, client) => enroll(visitor, client, 'totp'),
    end: enrolled('totp', 0),
    enrolls: true,
  },
  'a passkey': {
    go: (visitor, client) => enroll(visitor, client, 'passkey'),
    end: enrolled('passkey', 0),
    enrolls: true,
  },
  'text messages': {
    go: (visitor, client) => enroll(visitor, client, 'sms'),
    end: enrolled('sms', 1),
    enrolls: true,
  },
  'an authenticator app, confirmed by mail': {
    go: (visitor, client) => enroll(visitor, client, 'totp'),
    end: enrolled('totp', 1),
    enrolls: true,
    tenantId: 'confirming',
  },
  'a sign-in': { go: signIn, end: 'aal2', enrolled: true },
  'a sign-in with a code by text message': {
    go: signInByText,
    end: { level: 'aal2', sent: 2 },
    enrolled: true,
    texts: true,
  },
  'a step-up': { go: stepUp, end: { ok: true, consumed: [200, 401] }, enrolled: true },
  'new recovery codes': { go: newCodes, end: { factors: [''], codes: 10 }, enrolled: true },
  'the removal of a factor': { go: removal, end: { factors: [] }, enrolled: true },
  'a new name of a factor': { go: renaming, end: { factors: ['Telephone'], codes: 10 }, enrolled: true },
  'a prompt': { go: prompt, end: { step: 'done', prompts: ['dismissed'] } },
  preferences: { go: preferences, end: 'shown' },
  'remembered devices': { go: devices, end: { step: 'listed', left: 0 }, enrolled: true },
};

function enrolled(type: string, sent: number): unknown {
  return { end: { type, codes: 'acknowledged' }, factors: [type], codes: [true, 10], sent };
}

async function enroll(visitor: Visitor, client = visitor.client, type = 'totp'): Promise<unknown> {
  const { kit, session } = visitor;
  const runner = createEnrollmentRunner(client);
  const [email, phone] = [addressOf(session, 'email'), addressOf(session, 'phone')];
  const end = await drive(visitor, runner, (state, dispatch) => {
    switch (state.step) {
      case 'choosing':
        return dispatch({ type: 'choose-requested', factorType: type });
      case 'proving': {
        const { enrollment } = state;
        if (enrollment.confirmation)
          return dispatch({ type: 'verify-requested', proof: { code: sentCode(kit, email) } });
        if (type === 'passkey') return dispatch({ type: 'run-ceremony-requested' });
        const code =
          type === 'sms' ? sentCode(kit, phone) : totpCode(String(enrollment.options['secret']), kit.now());
        return dispatch({ type: 'verify-requested', proof: { code } });
      }
      case 'showing-recovery-codes':
        return void save(visitor, client, state.codes).then(() =>
          runner.dispatch({ type: 'codes-acknowledged' }),
        );
      case 'adding-another':
        return dispatch({ type: 'finish-requested' });
      default:
        return state.step === 'done' || state.step === 'problem';
    }
  });
  const state = (await kit.call(session, 'GET', '/state')).body;
  return {
    end: end.step === 'done' && { type: end.factor.type, codes: end.codes },
    factors: state.factors.map((factor: { type: string }) => factor.type),
    codes: [state.recoveryCodes.acknowledged, state.recoveryCodes.remaining],
    sent: kit.sent.filter(({ to, message }) => (to === phone || to === email) && message.kind === 'code')
      .length,
  };
}

async function save(visitor: Visitor, client: KairosClient, codes: PendingRecoveryCodes): Promise<void> {
  await drive(visitor, createRecoveryCodesRunner(client, codes), (state, dispatch) => {
    if (state.step === 'showing')
      dispatch(state.saved ? { type: 'acknowledge-requested' } : { type: 'saved', how: 'copied' });
    return state.step === 'acknowledged';
  });
}

async function signIn(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const end = await drive(
    visitor,
    createChallengeRunner(client, { purpose: 'sign_in' }),
    (state, dispatch) => {
      if (state.step === 'proving') dispatch({ type: 'verify-requested', proof: { code: codeOf(visitor) } });
      return state.step === 'passed' || state.step === 'problem';
    },
  );
  return end.step === 'passed' && end.assurance?.level;
}

async function signInByText(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const { kit, session } = visitor;
  const phone = addressOf(session, 'phone');
  const sent = (): number =>
    kit.sent.filter(({ to, message }) => to === phone && message.kind === 'code').length;
  const end = await drive(
    visitor,
    createChallengeRunner(client, { purpose: 'sign_in' }),
    (state, dispatch) => {
      if (state.step !== 'proving') return state.step === 'passed' || state.step === 'problem';
      const sms = state.challenge.factors.find(({ type }) => type === 'sms');
      if (state.factor.type !== 'sms') return dispatch({ type: 'choose-requested', factorId: sms?.id ?? '' });
      return dispatch({ type: 'verify-requested', proof: { code: sentCode(kit, phone) } });
    },
  );
  // One for the set-up, and one for the sign-in.
  return { level: end.step === 'passed' && end.assurance?.level, sent: sent() };
}

/** Answers every step-up of this client with the authenticator app. */
function answerStepUps(visitor: Visitor, { stepUpHost: { runner, mount } }: KairosClient): () => void {
  void drive(visitor, runner, (state, dispatch) => {
    if (state.step === 'challenging' && state.challenge.step === 'proving')
      dispatch({
        type: 'challenge',
        event: { type: 'verify-requested', proof: { code: codeOf(visitor) } },
      });
  });
  return mount();
}

async function stepUp(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const { kit, session } = visitor;
  answerStepUps(visitor, client);
  const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
  const outcome = await client.stepUp(transfer);
  const { identityId, sessionId } = session;
  const consume = () =>
    kit.call('service', 'POST', '/grants/consume', { identityId, sessionId, ...transfer });
  return { ok: outcome.ok, consumed: [(await consume()).status, (await consume()).status] };
}

async function security(
  visitor: Visitor,
  client: KairosClient,
  begin: (factorId: string) => Parameters<ReturnType<typeof createSecurityRunner>['dispatch']>[0],
): Promise<unknown> {
  answerStepUps(visitor, client);
  const runner = createSecurityRunner(client);
  await drive(visitor, runner, (state, dispatch) => {
    if (state.step === 'overview') {
      if (state.changed) return true;
      return dispatch(begin(state.security.factors[0]?.id ?? ''));
    }
    if (state.step === 'removing' || state.step === 'regenerating')
      return dispatch({ type: 'confirm-requested' });
    if (state.step === 'renaming') return dispatch({ type: 'save-name-requested', name: 'Telephone' });
    if (state.step === 'showing-recovery-codes')
      return void save(visitor, client, state.codes).then(() =>
        runner.dispatch({ type: 'codes-acknowledged' }),
      );
    return state.step === 'problem';
  });
  const { factors, recoveryCodes } = (await visitor.kit.call(visitor.session, 'GET', '/state')).body;
  return { factors: factors.map(({ name }: { name: string }) => name), codes: recoveryCodes?.remaining };
}

function newCodes(visitor: Visitor, client = visitor.client): Promise<unknown> {
  return security(visitor, client, () => ({ type: 'regenerate-requested' }));
}

function removal(visitor: Visitor, client = visitor.client): Promise<unknown> {
  return security(visitor, client, (factorId) => ({ type: 'remove-requested', factorId }));
}

function renaming(visitor: Visitor, client = visitor.client): Promise<unknown> {
  return security(visitor, client, (factorId) => ({ type: 'rename-requested', factorId }));
}

async function prompt(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const { kit, session } = visitor;
  const { identityId } = session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
  const runner = createPromptRunner(client);
  const end = drive(visitor, runner, (state, dispatch) => {
    if (state.step === 'silent') return state.status === 'hold';
    if (state.step === 'offered')
      return dispatch(
        state.seen
          ? { type: 'answer-requested', answer: { response: 'dismissed', reason: 'busy' } }
          : { type: 'seen' },
      );
    return state.step === 'done' && state.nextEligibleAt !== undefined;
  });
  runner.dispatch({ type: 'decide-requested', moment: 'payment.completed' });
  const { step } = await end;
  const { prompts } = (await kit.call('service', 'GET', `/admin/prompts?identity=${identityId}`)).body;
  return { step, prompts: prompts.map(({ response }: { response: string }) => response) };
}

async function preferences(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const runner = createPreferencesRunner(client);
  const end = await drive(visitor, runner, (state, dispatch) => {
    if (state.step !== 'shown') return state.step === 'problem';
    if (state.before) return true;
    return dispatch({ type: 'change-requested', change: { neverAsk: true } });
  });
  return end.step;
}

async function devices(visitor: Visitor, client = visitor.client): Promise<unknown> {
  const { kit, session, totp } = visitor;
  const { challengeId } = (await kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' })).body;
  const proof = { factorId: totp?.factorId, proof: { code: codeOf(visitor) }, rememberDevice: true };
  await kit.call(session, 'POST', `/challenges/${challengeId}/verify`, proof);
  const end = await drive(visitor, createDevicesRunner(client), (state, dispatch) => {
    if (state.step === 'confirming') return dispatch({ type: 'confirm-requested' });
    if (state.step !== 'listed') return state.step === 'problem';
    if (state.forgotten) return true;
    return dispatch({ type: 'forget-all-requested' });
  });
  const left = (await kit.call(session, 'GET', '/remembered-devices')).body.devices.length;
  return { step: end.step, left };
}

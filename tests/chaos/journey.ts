import { totpCode } from '@kairos-mfa/testkit';
import { type AcknowledgedWrite, noteRedemption } from './acknowledged-writes.ts';
import {
  asAnswer,
  enroll,
  type Enrolled,
  type JourneyContext,
  JourneyEnded,
  openChallenge,
  protectedAction,
  succeed,
} from './journey-steps.ts';
import type { Replica } from './replica.ts';
import type { Answer } from './response-counts.ts';
import { createPerson, type Person } from './wire-client.ts';

/**
 * One person, from the first payment to the last use of a grant: an event, a prompt and its answer, an enrollment,
 * recovery codes, sign-in with one of them, step-up. Acknowledged writes are recorded. Resolves with whether every step succeeded.
 */
export async function runJourney(context: JourneyContext): Promise<boolean> {
  const person = createPerson();
  try {
    await reportEvent(context);
    await answerPrompt(context, person);
    const enrolled = await enroll(context, person);
    await signInWithRecoveryCode(context, person, enrolled);
    await stepUp(context, person, enrolled);
    return true;
  } catch (error) {
    if (!(error instanceof JourneyEnded)) throw error;
    return false;
  }
}

/** The events of a person who does not enroll, because only they have reasons for a prompt. */
async function reportEvent({ client, acknowledged }: JourneyContext): Promise<void> {
  const { identityId } = createPerson();
  await succeed(client.call('service', 'POST', '/events', { identityId, event: 'payment.completed' }));
  acknowledged.writes.push({
    identityId,
    what: 'event',
    isThere: ({ reasons }) => reasons.includes('signal:value'),
  });
}

async function answerPrompt({ client, acknowledged }: JourneyContext, person: Person): Promise<void> {
  const { identityId } = person;
  const moment = 'payment.completed';
  const note = (what: string, isThere: AcknowledgedWrite['isThere']) =>
    acknowledged.writes.push({ identityId, what, isThere });
  await succeed(client.call('service', 'POST', '/events', { identityId, event: moment }));
  const { promptId } = await succeed(client.call(person, 'POST', '/prompts/decide', { moment }));
  // `hold` if a decision whose response was lost has opened the prompt already.
  if (promptId === undefined) return;
  note('prompt', ({ prompts }) => prompts.some((prompt) => prompt.promptId === promptId));
  await succeed(client.call(person, 'POST', `/prompts/${promptId}/response`, { response: 'dismissed' }));
  note('answer to a prompt', ({ prompts }) =>
    prompts.some((prompt) => prompt.promptId === promptId && prompt.response === 'dismissed'),
  );
}

/** Sends the same recovery code several times concurrently: at most one may be accepted. */
async function signInWithRecoveryCode(
  { client, replicas, acknowledged }: JourneyContext,
  person: Person,
  { codes }: Enrolled,
): Promise<void> {
  const [code = ''] = codes;
  const redeem = async (who: Person, replica?: Replica): Promise<Answer> => {
    const challengeId = await openChallenge(client, who, { purpose: 'sign_in' });
    const body = { factorId: 'recovery_code', proof: { code } };
    return client.call(who, 'POST', `/challenges/${challengeId}/verify`, body, replica);
  };
  // In a new session, because the challenges of this one may have ended with it.
  const again = async (): Promise<boolean> =>
    (await redeem(createPerson(person.identityId)).catch(asAnswer)).status === 200;
  const answers = await Promise.all(
    fourCallers(replicas).map((replica) => redeem(person, replica).catch(asAnswer)),
  );
  for (const { status } of answers) {
    if (status !== 200) continue;
    noteRedemption(acknowledged, `recovery code of ${person.identityId}`, again);
    acknowledged.writes.push({
      identityId: person.identityId,
      what: 'sign-in',
      isThere: ({ identity }) =>
        identity.sessions.some(({ id, level }) => id === person.sessionId && level === 'aal2'),
    });
  }
}

/** Proves an action, and consumes the grant several times concurrently: at most one may succeed. */
async function stepUp(
  { client, replicas, acknowledged }: JourneyContext,
  person: Person,
  { factorId, secret }: Enrolled,
): Promise<void> {
  const { identityId, sessionId } = person;
  const challengeId = await openChallenge(client, person, { purpose: 'step_up', ...protectedAction });
  const proof = { code: totpCode(secret, new Date(), 1) };
  const { grant } = await succeed(
    client.call(person, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof }),
  );
  acknowledged.writes.push({
    identityId,
    what: 'grant',
    isThere: ({ audit }) =>
      audit.some(({ type, details }) => type === 'mfa.grant_issued' && details['grantId'] === grant.id),
  });
  const consume = async (replica?: Replica): Promise<boolean> => {
    const body = { identityId, sessionId, ...protectedAction };
    const answer = await client.call('service', 'POST', '/grants/consume', body, replica);
    return answer.status === 200 && answer.body.grant !== null;
  };
  const spent = await Promise.all(fourCallers(replicas).map((replica) => consume(replica)));
  for (const isSpent of spent)
    if (isSpent) noteRedemption(acknowledged, `grant ${grant.id}`, () => consume());
}

/** Four callers, spread over the replicas. */
function fourCallers(replicas: readonly Replica[]): Replica[] {
  return Array.from({ length: 4 }, () => replicas)
    .flat()
    .slice(0, 4);
}

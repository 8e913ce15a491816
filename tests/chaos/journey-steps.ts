import { totpCode } from '@kairos-mfa/testkit';
import type { Acknowledged } from './acknowledged-writes.ts';
import type { Replica } from './replica.ts';
import type { Answer } from './response-counts.ts';
import type { Person, WireClient } from './wire-client.ts';

/** An action that needs a one-time grant under the default policy. */
export const protectedAction = { action: 'delete_account', resource: 'me' };

/** An enrolled authenticator app: what its owner has. */
export interface Enrolled {
  readonly factorId: string;
  readonly secret: string;
  readonly setId: string;
  readonly codes: readonly string[];
}

/** What the steps of a journey share: the client, and the record of acknowledged writes. */
export interface JourneyContext {
  readonly client: WireClient;
  readonly replicas: readonly Replica[];
  readonly acknowledged: Acknowledged;
}

/** Thrown to end a journey whose next steps depend on a step that failed. */
export class JourneyEnded extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`${answer.status} ${answer.body?.code ?? answer.failure ?? ''}`);
    this.answer = answer;
  }
}

/** Sets up an authenticator app with the code of this time step; the code of the next one can be used at once. */
export async function enroll(
  { client, acknowledged }: JourneyContext,
  person: Person,
  replica?: Replica,
): Promise<Enrolled> {
  const { identityId } = person;
  const started = await succeed(client.call(person, 'POST', '/enrollments', { type: 'totp' }, replica));
  const { secret } = started.options;
  const { factor, recoveryCodes } = await succeed(
    client.call(
      person,
      'POST',
      `/enrollments/${started.enrollmentId}/verify`,
      { proof: { code: totpCode(secret, new Date()) } },
      replica,
    ),
  );
  acknowledged.writes.push({
    identityId,
    what: 'factor',
    isThere: ({ identity }) => identity.factors.some(({ id }) => id === factor.id),
  });
  const { setId, codes } = recoveryCodes;
  await succeed(
    client.call(person, 'POST', `/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' }, replica),
  );
  acknowledged.writes.push({
    identityId,
    what: 'recovery codes',
    isThere: ({ identity }) => identity.recoveryCodes?.acknowledged === true,
  });
  return { factorId: factor.id, secret, setId, codes };
}

/** Opens a challenge; ends the journey where it cannot be opened. */
export async function openChallenge(
  client: WireClient,
  person: Person,
  body: object,
  replica?: Replica,
): Promise<string> {
  return (await succeed(client.call(person, 'POST', '/challenges', body, replica))).challengeId;
}

/** The body of a successful response; throws `JourneyEnded` otherwise. */
export async function succeed(answering: Promise<Answer>): Promise<Answer['body']> {
  const answer = await answering;
  if (answer.status < 200 || answer.status >= 300) throw new JourneyEnded(answer);
  return answer.body;
}

/** The response that ended a journey, for a step whose failure does not matter. */
export function asAnswer(error: unknown): Answer {
  if (error instanceof JourneyEnded) return error.answer;
  throw error;
}

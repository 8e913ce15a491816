import { randomUUID } from 'node:crypto';
import type { KairosClient, Person } from '../contenders/kairos-client.ts';
import type { PasskeyPerson } from './people.ts';

/** What a proof is demanded for. */
export interface ProtectedAction {
  readonly action: string;
  readonly resource: string;
}

/** An action of the default policy on a resource of its own, because an unused grant would make another proof needless. */
export function newProtectedAction(): ProtectedAction {
  return { action: 'delete_account', resource: randomUUID() };
}

/** Opens a challenge and returns its id. */
export async function openChallenge(
  client: KairosClient,
  person: Person,
  protectedAction = newProtectedAction(),
): Promise<string> {
  const body = { purpose: 'step_up', ...protectedAction };
  const { challengeId } = await client.call<{ challengeId?: string }>(person, '/challenges', body);
  if (challengeId === undefined) throw new Error('No proof was demanded.');
  return challengeId;
}

/** The request that proves a challenge, with an `Idempotency-Key` as the client sends it. */
export function verifyRequest(
  client: KairosClient,
  person: Person,
  challengeId: string,
  body: { readonly factorId: string; readonly proof: object },
): Promise<Request> {
  return client.request(person, 'POST', `/challenges/${challengeId}/verify`, body, { once: true });
}

/** Opens and starts a challenge, and returns the request that proves it with the passkey. */
export async function passkeyVerifyRequest(
  client: KairosClient,
  person: PasskeyPerson,
  protectedAction = newProtectedAction(),
): Promise<Request> {
  const { factorId, passkey } = person;
  const challengeId = await openChallenge(client, person, protectedAction);
  const { options } = await client.call<{ options: { challenge: string } }>(
    person,
    `/challenges/${challengeId}/start`,
    { factorId },
  );
  return verifyRequest(client, person, challengeId, { factorId, proof: passkey.get(options) });
}

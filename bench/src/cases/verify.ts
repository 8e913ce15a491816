import type { KairosClient } from '../contenders/kairos-client.ts';
import { inBatches } from '../measure/in-batches.ts';
import { blockOf, type PrepareBlock, type Unit } from './case.ts';
import { expectText } from './expect-answer.ts';
import { createPerson, type PasskeyPerson, type TotpPerson } from './people.ts';
import type { Rotation } from './rotation.ts';
import { newProtectedAction, openChallenge, passkeyVerifyRequest, verifyRequest } from './step-up.ts';
import { nextCode, waitForCodes } from './totp-clock.ts';

/** `POST /challenges/:challengeId/verify` with a code of an authenticator app; the challenge is open already. */
export function verifyTotp(client: KairosClient, people: Rotation<TotpPerson>): PrepareBlock {
  return async (count) => {
    const taken = people.take(count);
    const challenges = await inBatches(taken, (person) => openChallenge(client, person));
    await waitForCodes(taken);
    return granted(client, taken, (person, index) =>
      verifyRequest(client, person, challenges[index] ?? '', {
        factorId: person.factorId,
        proof: { code: nextCode(person) },
      }),
    );
  };
}

/** The same at sign-in: the second step of a session that has just begun. */
export function verifySignIn(client: KairosClient, people: Rotation<TotpPerson>): PrepareBlock {
  return async (count) => {
    const taken = people.take(count);
    await waitForCodes(taken);
    const requests = await inBatches(taken, async (person) => {
      const { identityId, address, factorId } = person;
      const session = { ...createPerson(identityId), address };
      const { challengeId } = await client.call<{ challengeId: string }>(session, '/challenges', {
        purpose: 'sign_in',
      });
      const proof = { code: nextCode(person) };
      return verifyRequest(client, session, challengeId, { factorId, proof });
    });
    return blockOf(
      requests.map((request) => async () => expectText(await client.send(request), '"level":"aal2"')),
    );
  };
}

/** The same with a recovery code; each works once. */
export function verifyRecoveryCode(client: KairosClient, people: Rotation<TotpPerson>): PrepareBlock {
  return (count) =>
    granted(client, people.take(count), async (person) => {
      const code = person.codes.pop();
      if (code === undefined) throw new Error('A person has no recovery code left.');
      const challengeId = await openChallenge(client, person);
      return verifyRequest(client, person, challengeId, { factorId: 'recovery_code', proof: { code } });
    });
}

/** The same with a passkey. */
export function verifyPasskey(client: KairosClient, people: Rotation<PasskeyPerson>): PrepareBlock {
  return (count) => granted(client, people.take(count), (person) => passkeyVerifyRequest(client, person));
}

/** Three requests in sequence: opens a challenge, starts its factor, proves it with an authenticator app. */
export function openStartVerify(client: KairosClient, people: Rotation<TotpPerson>): PrepareBlock {
  return async (count) => {
    const taken = people.take(count);
    await waitForCodes(taken);
    return blockOf(
      await inBatches(taken, async (person): Promise<Unit> => {
        const { factorId } = person;
        const proof = { code: nextCode(person) };
        const body = { purpose: 'step_up', ...newProtectedAction() };
        const open = await client.request(person, 'POST', '/challenges', body);
        return async () => {
          // SAFETY: the documented answer of the route.
          const { challengeId } = JSON.parse(await client.send(open)) as { challengeId: string };
          const path = `/challenges/${challengeId}/start`;
          await client.send(await client.request(person, 'POST', path, { factorId }));
          const verify = await verifyRequest(client, person, challengeId, { factorId, proof });
          expectText(await client.send(verify), '"grant":{');
        };
      }),
    );
  };
}

async function granted<P>(
  client: KairosClient,
  people: readonly P[],
  build: (person: P, index: number) => Promise<Request>,
): ReturnType<PrepareBlock> {
  const requests = await inBatches(people, build);
  return blockOf(requests.map((request) => async () => expectText(await client.send(request), '"grant":{')));
}

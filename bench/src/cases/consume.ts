import type { KairosClient } from '../contenders/kairos-client.ts';
import { inBatches } from '../measure/in-batches.ts';
import { blockOf, type PrepareBlock } from './case.ts';
import { expectText } from './expect-answer.ts';
import type { PasskeyPerson } from './people.ts';
import type { Rotation } from './rotation.ts';
import { newProtectedAction, passkeyVerifyRequest } from './step-up.ts';

/** `POST /grants/consume` as the guard of a host sends it: with its service key and an `Idempotency-Key`. */
export function consumeGrant(client: KairosClient, people: Rotation<PasskeyPerson>): PrepareBlock {
  return async (count) => {
    const requests = await inBatches(people.take(count), async (person) => {
      const protectedAction = newProtectedAction();
      await client.send(await passkeyVerifyRequest(client, person, protectedAction));
      const { identityId, sessionId } = person;
      const body = { identityId, sessionId, ...protectedAction };
      return client.request('service', 'POST', '/grants/consume', body, { once: true });
    });
    return blockOf(
      requests.map((request) => async () => expectText(await client.send(request), '"grant":{')),
    );
  };
}

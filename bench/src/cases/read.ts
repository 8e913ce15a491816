import type { KairosClient, Person } from '../contenders/kairos-client.ts';
import { inBatches } from '../measure/in-batches.ts';
import { blockOf, type PrepareBlock } from './case.ts';
import { expectText } from './expect-answer.ts';

/** Returns so many people. */
export type TakePeople = (count: number) => readonly Person[];

/** `POST /prompts/decide` that holds the prompt back, as it does on most page views. */
export function decideHold(client: KairosClient, take: TakePeople): PrepareBlock {
  return async (count) => {
    const requests = await inBatches(take(count), (person) =>
      client.request(person, 'POST', '/prompts/decide', { moment: 'payment.completed' }),
    );
    return blockOf(
      requests.map((request) => async () => expectText(await client.send(request), '"decision":"hold"')),
    );
  };
}

/** `GET /state`. */
export function readState(client: KairosClient, take: TakePeople): PrepareBlock {
  return async (count) => {
    const requests = await inBatches(take(count), (person) => client.request(person, 'GET', '/state'));
    return blockOf(
      requests.map((request) => async () => expectText(await client.send(request), '"factors":[')),
    );
  };
}

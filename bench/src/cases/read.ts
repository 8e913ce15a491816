import type { KairosClient, Person } from '../contenders/kairos-client.ts';
import { inBatches } from '../measure/in-batches.ts';
import { blockOf, type PrepareBlock } from './case.ts';
import { expectText } from './expect-answer.ts';

/** Returns so many people. */
export type TakePeople = (count: number) => readonly Person[];
/** The same, after requests that are not measured. */
export type PreparePeople = (count: number) => readonly Person[] | Promise<readonly Person[]>;

/** Makes the server know these people and their sessions as they are now, so that what follows only reads. */
export function knownPeople(client: KairosClient, take: TakePeople): PreparePeople {
  return async (count) => {
    const people = take(count);
    await inBatches(people, async (person) => client.send(await client.request(person, 'GET', '/state')));
    return people;
  };
}

/** `POST /prompts/decide` that holds the prompt back, as it does on most page views. */
export function decideHold(client: KairosClient, take: PreparePeople): PrepareBlock {
  return async (count) => {
    const requests = await inBatches(await take(count), (person) =>
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

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Flow } from './define-flow.ts';

/** One event that went through a flow. */
export interface Move<State, Event, Effect> {
  before: State;
  event: Event;
  after: State;
  effects: readonly Effect[];
}

type Named<Event extends { type: string }> = {
  [Type in Event['type']]: readonly Omit<Extract<Event, { type: Type }>, 'type'>[];
};

/** Examples of every kind of event; a kind without one does not compile. */
export function exampleEvents<Event extends { type: string }>(examples: Named<Event>): readonly Event[] {
  return Object.entries<readonly object[]>(examples).flatMap(([type, kinds]) =>
    // SAFETY: each example stands under the type that it belongs to.
    kinds.map((example) => ({ type, ...example }) as unknown as Event),
  );
}

/** Every step of a flow; one that is left out does not compile. */
export type EveryStep<State extends { step: string }> = Record<State['step'], true>;

/** Half of the picks are any event at all, half are one that moves the flow, so that a walk gets to the far steps too. */
const picks = fc.array(fc.record({ any: fc.boolean(), pick: fc.nat(1_000) }), { maxLength: 60, size: 'max' });

/** Walks any order of events through a flow, looks at every move and at the whole walk, and tells which steps it saw. */
export function randomWalk<State extends { step: string }, Event, Effect>(
  flow: Flow<State, Event, Effect>,
  start: State,
  events: readonly Event[],
  look: (move: Move<State, Event, Effect>) => void,
  lookBack: (moves: readonly Move<State, Event, Effect>[]) => void = () => undefined,
): ReadonlySet<string> {
  const seen = new Set<string>();
  fc.assert(
    fc.property(picks, (walk) => {
      let state = start;
      const moves = walk.map(({ any, pick }) => {
        const before = state;
        const moving = any ? [] : events.filter((event) => flow(before, event)[0] !== before);
        const choice = moving.length > 0 ? moving : events;
        // SAFETY: there is at least one event, and the index is below their number.
        const event = choice[pick % choice.length] as Event;
        const [after, ...effects] = flow(before, event);
        const move = { before, event, after, effects };
        seen.add(after.step);
        expect(effects.length).toBeLessThanOrEqual(1);
        look(move);
        state = after;
        return move;
      });
      lookBack(moves);
    }),
    { numRuns: 500 },
  );
  return seen;
}

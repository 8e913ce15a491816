import fc from 'fast-check';
import { expect } from 'vitest';
import type { Flow } from './define-flow.ts';

/** One event that was sent through a flow. */
export interface Transition<State, Event, Effect> {
  before: State;
  event: Event;
  after: State;
  effects: readonly Effect[];
}

/** Every step of a flow; a missing one does not compile. */
export type EveryStep<State extends { step: string }> = Record<State['step'], true>;

/** Half of the picks are any event, half an event that changes the state, so that a walk also reaches the late steps. */
const picks = fc.array(fc.record({ any: fc.boolean(), pick: fc.nat(1_000) }), { maxLength: 60, size: 'max' });

/** Sends random events through a flow, checks every transition and the whole walk, and returns the steps that were reached. */
export function randomWalk<State extends { step: string }, Event, Effect>(
  flow: Flow<State, Event, Effect>,
  start: State,
  events: readonly Event[],
  checkTransition: (transition: Transition<State, Event, Effect>) => void,
  checkWalk: (transitions: readonly Transition<State, Event, Effect>[]) => void = () => undefined,
): ReadonlySet<string> {
  const reached = new Set<string>();
  fc.assert(
    fc.property(picks, (walk) => {
      let state = start;
      const transitions = walk.map(({ any, pick }) => {
        const before = state;
        const changing = any ? [] : events.filter((event) => flow(before, event)[0] !== before);
        const choice = changing.length > 0 ? changing : events;
        // SAFETY: there is at least one event, and the index is below their number.
        const event = choice[pick % choice.length] as Event;
        const [after, ...effects] = flow(before, event);
        const transition = { before, event, after, effects };
        reached.add(after.step);
        expect(effects.length).toBeLessThanOrEqual(1);
        checkTransition(transition);
        state = after;
        return transition;
      });
      checkWalk(transitions);
    }),
    { numRuns: 500 },
  );
  return reached;
}

import type { Flow } from '@kairos-mfa/flows';

/** A change from one step of a flow to another, and the events that cause it. */
export interface StepChange {
  from: string;
  to: string;
  events: readonly string[];
}

/** How many states are visited at most; every step of our flows is found long before. */
const maxStates = 2_000;

/** The steps of a flow and the changes between them, found by sending every example of an event to every state. */
export function exploreFlow<State extends { step: string }, Event extends { type: string }>(
  flow: Flow<State, Event, unknown>,
  start: State,
  events: readonly Event[],
): { steps: readonly string[]; changes: readonly StepChange[] } {
  const steps = new Set([start.step]);
  const causes = new Map<string, { from: string; to: string; events: Set<string> }>();
  const seen = new Set([JSON.stringify(start)]);
  const waiting = [start];
  for (let before = waiting.shift(); before; before = waiting.shift())
    for (const event of events) {
      const [after] = flow(before, event);
      if (after === before) continue;
      steps.add(after.step);
      if (after.step !== before.step) {
        const key = `${before.step} ${after.step}`;
        const change = causes.get(key) ?? { from: before.step, to: after.step, events: new Set() };
        change.events.add(event.type);
        causes.set(key, change);
      }
      const state = JSON.stringify(after);
      if (seen.has(state) || seen.size >= maxStates) continue;
      seen.add(state);
      waiting.push(after);
    }
  return {
    steps: [...steps],
    changes: [...causes.values()].map((change) => ({ ...change, events: [...change.events] })),
  };
}

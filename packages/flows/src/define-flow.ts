/** The result of a transition: the next state, then the effects for the runner. */
export type Next<State, Effect> = readonly [state: State, ...effects: Effect[]];

/** A pure reducer. An event that the current step does not expect returns the very same state and no effect. */
export type Flow<State, Event, Effect> = (state: State, event: Event) => Next<State, Effect>;

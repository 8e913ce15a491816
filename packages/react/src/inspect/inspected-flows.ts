import type { Runner } from '@kairos-mfa/client';
import { addInspected, createInspectedValue, type InspectedValue } from '@kairos-mfa/client/inspect';

/** The flows of the kit. */
export type FlowName =
  | 'prompt'
  | 'enrollment'
  | 'challenge'
  | 'step-up'
  | 'recovery-codes'
  | 'security'
  | 'devices'
  | 'preferences'
  | 'prompt-history'
  | 'requirement'
  | 'setup-offer'
  | 'next-step';

/** The state of any flow. */
export interface AnyState {
  readonly step: string;
}

/** A flow of a mounted screen. */
export interface InspectedFlow {
  readonly id: number;
  readonly name: FlowName;
  /** The state that the screen shows. */
  getState: () => AnyState;
  subscribe: (listener: () => void) => () => void;
  isForced: () => boolean;
  /** Shows another state, until it is called with undefined. The flow itself does not change, so nothing is sent. */
  force: (state: AnyState | undefined) => void;
  /** Sends an event to the flow itself. */
  dispatch: (event: { readonly type: string; readonly [field: string]: unknown }) => void;
}

/** The flows of all mounted screens, in mount order. */
export const inspectedFlows: InspectedValue<readonly InspectedFlow[]> = /* @__PURE__ */ createInspectedValue<
  readonly InspectedFlow[]
>([]);

const inspected = /* @__PURE__ */ new WeakMap<object, unknown>();
let lastId = 0;

/** The same runner, listed while it is retained, and with a state that can be replaced. */
export function inspectRunner<State extends AnyState, Event>(
  name: FlowName,
  runner: Runner<State, Event>,
): Runner<State, Event> {
  // SAFETY: it was stored for this runner, below.
  const known = inspected.get(runner) as Runner<State, Event> | undefined;
  if (known) return known;
  const forced = createInspectedValue<State | undefined>(undefined);
  const getState = (): State => forced.get() ?? runner.getState();
  const subscribe = (listener: () => void): (() => void) => {
    const stops = [runner.subscribe(listener), forced.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };
  lastId += 1;
  const flow: InspectedFlow = {
    id: lastId,
    name,
    getState,
    subscribe,
    isForced: () => forced.get() !== undefined,
    // SAFETY: the states and events of devtools are typed by the name of the flow.
    force: (state) => forced.set(state as State | undefined),
    dispatch: (event) => runner.dispatch(event as Event),
  };
  let retainCount = 0;
  let remove: (() => void) | undefined;
  const result: Runner<State, Event> = {
    ...runner,
    getState,
    subscribe,
    retain() {
      const release = runner.retain();
      retainCount += 1;
      remove ??= addInspected(inspectedFlows, flow);
      let isReleased = false;
      return () => {
        release();
        if (isReleased) return;
        isReleased = true;
        retainCount -= 1;
        if (retainCount > 0) return;
        remove?.();
        remove = undefined;
      };
    },
  };
  inspected.set(runner, result);
  return result;
}

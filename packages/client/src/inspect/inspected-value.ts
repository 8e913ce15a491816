/** A value that devtools read and watch. */
export interface InspectedValue<T> {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Creates a value with listeners. */
export function createInspectedValue<T>(initial: T): InspectedValue<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Adds an item to a list; returns how to remove it. */
export function addInspected<T>(list: InspectedValue<readonly T[]>, item: T): () => void {
  list.set([...list.get(), item]);
  return () => list.set(list.get().filter((other) => other !== item));
}

/** Creates a map of at most `maxSize` entries: a new key evicts the oldest one. */
export function createBoundedMap<Value>(maxSize: number): Pick<Map<string, Value>, 'get' | 'set' | 'size'> {
  const entries = new Map<string, Value>();
  const set = entries.set.bind(entries);
  return Object.assign(entries, {
    set(key: string, value: Value) {
      const [oldest] = entries.keys();
      if (entries.size >= maxSize && oldest !== undefined && !entries.has(key)) entries.delete(oldest);
      return set(key, value);
    },
  });
}

/** What was put in last: above `most`, the oldest is forgotten. */
export function keepNewest<Value>(most: number): Pick<Map<string, Value>, 'get' | 'set' | 'size'> {
  const kept = new Map<string, Value>();
  const set = kept.set.bind(kept);
  return Object.assign(kept, {
    set(key: string, value: Value) {
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined && !kept.has(key)) kept.delete(oldest);
      return set(key, value);
    },
  });
}

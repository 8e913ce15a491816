/** The middle of some numbers; undefined without any. Of an even number of them, the higher one in the middle. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const ascending = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)];
}

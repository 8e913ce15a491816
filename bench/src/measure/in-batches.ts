/** How many requests run at once where nothing is measured. */
const batch = 16;

/** Runs `work` for each item, sixteen at once, and returns the results in order. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += batch)
    results.push(
      ...(await Promise.all(
        items.slice(start, start + batch).map((item, index) => work(item, start + index)),
      )),
    );
  return results;
}

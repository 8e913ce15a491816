import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers: the same seed gives the same sequence, so that two policies can be compared. */
export interface SeededRandom {
  /** A number in [0, 1). */
  next: () => number;
  happens: (probability: number) => boolean;
  between: (low: number, high: number) => number;
  pick: <Item>(weights: readonly (readonly [Item, number])[]) => Item;
}

/** Creates a generator from a seed. */
export function createSeededRandom(seed: number): SeededRandom {
  const generator = xoroshiro128plus(seed);
  const next = () => uniformFloat64(generator);
  return {
    next,
    happens: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    pick(weights) {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of weights) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = weights.at(-1);
      if (!last) throw new Error('Cannot pick from an empty list. Pass at least one item.');
      return last[0];
    },
  };
}

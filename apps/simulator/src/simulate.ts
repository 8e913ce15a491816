import type { Policy } from '@kairos-mfa/engine/policy';
import { createChance } from './chance.ts';
import { live, type Asked } from './live.ts';
import { createPopulation, type Person } from './population.ts';

export interface SimulationOptions {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** The first simulated day. */
  readonly start: Date;
}

export interface Life {
  readonly person: Person;
  readonly asked: readonly Asked[];
}

export interface Simulation extends SimulationOptions {
  readonly lives: readonly Life[];
}

/** Runs the real policy over a made-up population. The same seed and policy give the same lives. */
export function simulate(policy: Policy, options: SimulationOptions): Simulation {
  const chance = createChance(options.seed);
  const population = createPopulation(chance, options.people, options.days);
  const lives = population.map((person, index) => ({
    person,
    // A chance of one's own: a policy that asks one person more often does not change the life of the next.
    asked: live(person, policy, createChance(options.seed * 1_000_003 + index), options.days, options.start),
  }));
  return { ...options, lives };
}
